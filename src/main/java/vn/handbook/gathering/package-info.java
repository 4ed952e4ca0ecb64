/** Study sessions that cells and committees hold together, and who was there. */
package vn.handbook.gathering;
