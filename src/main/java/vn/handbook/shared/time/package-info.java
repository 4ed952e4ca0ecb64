/** The service's clock, injected so that tests can hold it. */
package vn.handbook.shared.time;
