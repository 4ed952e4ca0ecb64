/** The trail: who did what, on whom and when. Written with what it tells of, never changed. */
package vn.handbook.audit;
