package vn.handbook.file;

/**
 * What whoever sends a file says of it.
 *
 * @param mediaType {@code null} when it is not said
 * @param sha256 {@code null} when it is not said
 */
public record Claim(String name, String mediaType, byte[] sha256) {

    /** The name's own claim: what stands after its last dot, empty when there is none. */
    String extension() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
