package vn.handbook.shared.http;

/**
 * A resource and its version, which its entity tag is made of.
 *
 * @param version counts the changes, from 0
 */
public record Versioned<T>(int version, T body) {}
