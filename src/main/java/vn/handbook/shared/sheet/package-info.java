/**
 * Lists as offices keep them: sheets for Excel and CSV, row by row in memory that does not grow.
 */
package vn.handbook.shared.sheet;
