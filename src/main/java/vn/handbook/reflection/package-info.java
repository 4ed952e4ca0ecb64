/** Reflections (bài thu hoạch): a member's own words, between the member and the named reviewer. */
package vn.handbook.reflection;
