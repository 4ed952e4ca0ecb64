/** What a phone takes along where there is no network, and what it asks for when there is again. */
package vn.handbook.offline;
