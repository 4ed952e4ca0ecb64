/** An invented province to try everything on, the same on every machine. */
package vn.handbook.demo;
