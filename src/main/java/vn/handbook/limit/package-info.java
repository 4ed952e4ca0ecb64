/** How much one caller may ask in a minute, counted over all replicas. */
package vn.handbook.limit;
