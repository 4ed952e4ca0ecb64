package vn.handbook.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The beginning and the end of a file, by which programs recognise types, and in which a file that
 * is two things at once gives itself away.
 */
final class FileEdges {
    private static final int HEAD = 1024;
    private static final int END_RECORD = 22;
    private static final int TAIL = END_RECORD + 0xffff;

    /** So many entries or more, told in another record (ZIP64). */
    private static final int MANY = 0xffff;

    private static final int LAST_WORD = 1024;

    private final byte[] head;
    private final byte[] tail;
    private final long size;

    private FileEdges(byte[] head, byte[] tail, long size) {
        this.head = head;
        this.tail = tail;
        this.size = size;
    }

    static FileEdges of(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            long size = file.length();
            var head = new byte[(int) Math.min(HEAD, size)];
            file.readFully(head);
            var tail = new byte[(int) Math.min(TAIL, size)];
            file.seek(size - tail.length);
            file.readFully(tail);
            return new FileEdges(head, tail, size);
        }
    }

    byte[] head() {
        return head.clone();
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 422 when it is cut off or continues as something
     *     else
     */
    void checkPdf() {
        String end = latin(tail).substring(Math.max(0, tail.length - LAST_WORD));
        int mark = end.lastIndexOf("%%EOF");
        if (mark < 0) {
            throw FileProblem.FILE_BROKEN.problem();
        }
        String start = latin(head).toLowerCase(Locale.ROOT);
        boolean markup =
                Stream.of("<html", "<script", "<!doctype", "<?php", "<svg", "#!/")
                        .anyMatch(start::contains);
        if (!start.startsWith("%pdf-")
                || markup
                || !end.substring(mark + "%%EOF".length()).replace('\0', ' ').isBlank()) {
            throw FileProblem.FILE_AMBIGUOUS.problem();
        }
        checkNotPacked();
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 422 when a ZIP archive hangs at its end
     */
    void checkNotPacked() {
        if (endRecord() >= 0) {
            throw FileProblem.FILE_AMBIGUOUS.problem();
        }
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 422 when the archive is cut off, or is not all of
     *     the file
     */
    void checkPacked() {
        int record = endRecord();
        if (record < 0) {
            throw FileProblem.FILE_BROKEN.problem();
        }
        if (number(record + 10, 2) == MANY) {
            throw FileProblem.FILE_ARCHIVE_REFUSED.problem();
        }
        long position = size - tail.length + record;
        long directory = number(record + 12, 4) + number(record + 16, 4);
        if (directory != position) {
            throw FileProblem.FILE_AMBIGUOUS.problem();
        }
    }

    /** Where in the tail the record is that ends a ZIP archive and the file with it; else -1. */
    private int endRecord() {
        for (int at = tail.length - END_RECORD; at >= 0; at--) {
            if (number(at, 4) == 0x06054b50L
                    && at + END_RECORD + number(at + 20, 2) == tail.length) {
                return at;
            }
        }
        return -1;
    }

    private long number(int at, int bytes) {
        long value = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            value = value << 8 | tail[at + i] & 0xff;
        }
        return value;
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
