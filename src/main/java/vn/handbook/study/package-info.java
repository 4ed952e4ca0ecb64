/** What one member does with what is to be studied; nobody else reads it. */
package vn.handbook.study;
