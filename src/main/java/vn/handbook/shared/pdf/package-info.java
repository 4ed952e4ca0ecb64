/** Pages to be printed and kept, with the letters of Vietnamese in them. */
package vn.handbook.shared.pdf;
