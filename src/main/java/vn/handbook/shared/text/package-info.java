/** Text in two languages, and Vietnamese text made comparable. */
package vn.handbook.shared.text;
