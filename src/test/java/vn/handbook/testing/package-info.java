/**
 * What the tests over HTTP share: a database of their own, signed-in callers, the contract as
 * judge.
 */
package vn.handbook.testing;
