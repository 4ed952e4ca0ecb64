/** Counts for those above: how many, never who. */
package vn.handbook.report;
