/** Who may sign in: accounts, passwords, roles, tokens and sessions. */
package vn.handbook.account;
