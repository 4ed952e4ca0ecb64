/** Who asks, and what of the tree they may reach: the rules of access on one page. */
package vn.handbook.shared.security;
