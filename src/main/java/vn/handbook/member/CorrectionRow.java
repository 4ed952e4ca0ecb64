package vn.handbook.member;

/** A correction request with the name that goes with it. */
record CorrectionRow(CorrectionRequest request, String memberName) {}
