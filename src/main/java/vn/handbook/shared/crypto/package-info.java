/** What is encrypted at rest, and found again without being decrypted. */
package vn.handbook.shared.crypto;
