/** The tree of Party organisations: everything is scoped by it. */
package vn.handbook.organization;
