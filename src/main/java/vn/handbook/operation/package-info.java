/** What those who run the service look at: which version it is, and whether it can serve. */
package vn.handbook.operation;
