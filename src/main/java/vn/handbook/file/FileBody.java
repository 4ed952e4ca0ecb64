package vn.handbook.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.handbook.shared.http.ByteRanges;

/**
 * The body of an answer that is sent piece by piece as fast as it is taken.
 *
 * @param parts in this order
 */
public record FileBody(List<Part> parts) {

    /**
     * Either these very bytes, or a range of a content.
     *
     * @param literal {@code null} for a range
     * @param content {@code null} for bytes
     */
    public record Part(byte[] literal, UUID content, long from, long length) {

        public static Part of(byte[] literal) {
            return new Part(literal, null, 0, literal.length);
        }

        /** All of a content of this size. */
        public static Part of(UUID content, long size) {
            return new Part(null, content, 0, size);
        }

        static Part of(String literal) {
            return of(literal.getBytes(StandardCharsets.US_ASCII));
        }

        /**
         * @param first within the part
         */
        private Part within(long first, long count) {
            return literal == null
                    ? new Part(null, content, from + first, count)
                    : of(
                            Arrays.copyOfRange(
                                    literal,
                                    Math.toIntExact(first),
                                    Math.toIntExact(first + count)));
        }
    }

    /** All of a content of this size. */
    public static FileBody of(UUID content, long size) {
        return new FileBody(List.of(Part.of(content, size)));
    }

    /** One range of it: what lies outside is not even fetched. */
    public FileBody within(ByteRanges range) {
        var inside = new ArrayList<Part>();
        long at = 0;
        for (Part part : parts) {
            long first = Math.max(0, range.from() - at);
            long end = Math.min(part.length(), range.from() + range.length() - at);
            if (first < end) {
                inside.add(part.within(first, end - first));
            }
            at += part.length();
        }
        return new FileBody(inside);
    }

    /** Several ranges of it as {@code multipart/byteranges} (RFC 9110 §14.6). */
    public FileBody within(List<ByteRanges> ranges, String mediaType, String boundary) {
        long size = length();
        var several = new ArrayList<Part>();
        for (ByteRanges range : ranges) {
            several.add(
                    Part.of(
                            "\r\n--%s\r\nContent-Type: %s\r\nContent-Range: bytes %d-%d/%d\r\n\r\n"
                                    .formatted(
                                            boundary,
                                            mediaType,
                                            range.from(),
                                            range.last(),
                                            size)));
            several.addAll(within(range).parts());
        }
        several.add(Part.of("\r\n--" + boundary + "--\r\n"));
        return new FileBody(several);
    }

    public long length() {
        return parts.stream().mapToLong(Part::length).sum();
    }
}
