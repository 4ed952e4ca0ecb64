package vn.handbook.study;

/**
 * What is said of an assignment besides its sections.
 *
 * @param settlement in force, {@code null} for none
 */
record AssignmentRemarks(String introduction, Settlement settlement) {}
