/** Spreadsheets and their plain cousin, row by row. */
package vn.handbook.shared.sheet;
