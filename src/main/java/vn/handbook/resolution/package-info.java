/** What is to be studied, section by section, and the plans that call for it. */
package vn.handbook.resolution;
