/** Certificates of what members have completed, and whether they hold. */
package vn.handbook.certificate;
