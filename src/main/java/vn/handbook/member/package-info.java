/** The register of members. */
package vn.handbook.member;
