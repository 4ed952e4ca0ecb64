/** The library: documents, how they relate, and how they are found. */
package vn.handbook.document;
