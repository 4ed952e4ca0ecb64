/** What every log line goes through. */
package vn.handbook.shared.log;
