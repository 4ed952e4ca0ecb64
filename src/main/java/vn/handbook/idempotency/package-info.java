/**
 * Remembers for a day what a creating request was answered, so that its repetition creates nothing.
 */
package vn.handbook.idempotency;
