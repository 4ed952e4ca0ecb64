package vn.handbook.document;

import java.util.UUID;

/**
 * A file that a reader may take along.
 *
 * @param crc32 {@code null} where nobody asked for it yet
 */
public record ReadableFile(
        UUID documentId,
        UUID fileId,
        UUID contentId,
        String name,
        String mediaType,
        long size,
        byte[] sha256,
        Integer crc32) {}
