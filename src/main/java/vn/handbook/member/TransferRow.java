package vn.handbook.member;

/** A transfer with the names that go with it. */
record TransferRow(Transfer transfer, String memberName, String fromName, String toName) {}
