package vn.handbook.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.handbook.shared.http.ByteRanges;

/**
 * The body of an answer that is sent piece by piece as fast as it is taken.
 *
 * @param parts in this order
 */
public record FileBody(UUID content, List<Part> parts) {

    /**
     * Either these very bytes, or a range of the content.
     *
     * @param literal {@code null} for a range
     */
    public record Part(byte[] literal, long from, long length) {

        static Part of(ByteRanges range) {
            return new Part(null, range.from(), range.length());
        }

        static Part of(String literal) {
            byte[] bytes = literal.getBytes(StandardCharsets.US_ASCII);
            return new Part(bytes, 0, bytes.length);
        }
    }

    /** All of a content, or one part of it. */
    public static FileBody of(UUID content, ByteRanges range) {
        return new FileBody(content, List.of(Part.of(range)));
    }

    /** Several parts of it as {@code multipart/byteranges} (RFC 9110 §14.6). */
    public static FileBody of(
            UUID content, List<ByteRanges> ranges, long size, String mediaType, String boundary) {
        var parts = new ArrayList<Part>();
        for (ByteRanges range : ranges) {
            parts.add(
                    Part.of(
                            "\r\n--%s\r\nContent-Type: %s\r\nContent-Range: bytes %d-%d/%d\r\n\r\n"
                                    .formatted(
                                            boundary,
                                            mediaType,
                                            range.from(),
                                            range.last(),
                                            size)));
            parts.add(Part.of(range));
        }
        parts.add(Part.of("\r\n--" + boundary + "--\r\n"));
        return new FileBody(content, parts);
    }

    public long length() {
        return parts.stream().mapToLong(Part::length).sum();
    }
}
