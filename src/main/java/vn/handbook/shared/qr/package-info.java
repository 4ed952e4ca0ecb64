/** Codes that lead from paper to the phone. */
package vn.handbook.shared.qr;
