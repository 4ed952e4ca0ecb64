/** Every failure as one answer: RFC 9457 problem details in Vietnamese or English. */
package vn.handbook.shared.problem;
