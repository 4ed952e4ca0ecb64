/** What the database said, kept by each replica for as long as it is still true. */
package vn.handbook.shared.memory;
