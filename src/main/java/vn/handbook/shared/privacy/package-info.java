/** What a person may ask of every room that keeps something about them. */
package vn.handbook.shared.privacy;
