/** What an attacker tries, over HTTP; the numbers are those of the security behaviours. */
package vn.handbook.security;
