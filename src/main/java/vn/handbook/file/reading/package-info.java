/** The process that opens one file: whatever the file does to it, the service goes on. */
package vn.handbook.file.reading;
