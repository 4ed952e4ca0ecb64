/** What a member keeps for themselves beside the library, and nobody else ever reads. */
package vn.handbook.reading;
