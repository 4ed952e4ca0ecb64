/** One way of HTTP for all endpoints: bodies, parameters, conditions, traces. */
package vn.handbook.shared.http;
