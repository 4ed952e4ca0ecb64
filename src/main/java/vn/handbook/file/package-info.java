/** Files without a meaning: kept once, examined before they are accepted, read in pieces. */
package vn.handbook.file;
