package vn.handbook.offline;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.handbook.file.FileBody;

/**
 * Lays out a ZIP archive (APPNOTE 6.3.10) without reading what is in it: entries are stored as they
 * are and bear one time, so that equal contents are equal bytes and each byte's place is known.
 */
final class ZipLayout {
    /** Beyond it the places would not fit into the fields. */
    static final long MOST = 0xFFFF_FFFFL;

    private static final int LOCAL_HEADER = 30;
    private static final int CENTRAL_HEADER = 46;
    private static final int END = 22;
    private static final short VERSION = 20;

    /** 1 January 1980, 00:00. */
    private static final short DATE = 0x21;

    private ZipLayout() {}

    /** What an entry takes besides its content. */
    static long overhead(String path) {
        return LOCAL_HEADER + CENTRAL_HEADER + 2L * path.length();
    }

    /**
     * @param entries together with what they take besides less than {@link #MOST} bytes and at most
     *     65,535
     */
    static FileBody of(List<ZipEntryPart> entries) {
        var parts = new ArrayList<FileBody.Part>();
        var central = new ArrayList<FileBody.Part>();
        long at = 0;
        for (ZipEntryPart entry : entries) {
            parts.add(FileBody.Part.of(localHeader(entry)));
            parts.add(entry.content());
            central.add(FileBody.Part.of(centralHeader(entry, at)));
            at += LOCAL_HEADER + entry.path().length() + entry.content().length();
        }
        parts.addAll(central);
        long centralSize = central.stream().mapToLong(FileBody.Part::length).sum();
        parts.add(FileBody.Part.of(end(entries.size(), centralSize, at)));
        return new FileBody(parts);
    }

    private static byte[] localHeader(ZipEntryPart entry) {
        ByteBuffer header = buffer(LOCAL_HEADER + entry.path().length());
        header.putInt(0x04034b50).putShort(VERSION);
        common(header, entry);
        return header.put(bytes(entry)).array();
    }

    private static byte[] centralHeader(ZipEntryPart entry, long at) {
        ByteBuffer header = buffer(CENTRAL_HEADER + entry.path().length());
        header.putInt(0x02014b50).putShort(VERSION).putShort(VERSION);
        common(header, entry);
        // No comment, on the first disk, without attributes
        header.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
        return header.putInt((int) at).put(bytes(entry)).array();
    }

    private static void common(ByteBuffer header, ZipEntryPart entry) {
        int size = (int) entry.content().length();
        // No flags, stored
        header.putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort(DATE);
        header.putInt(entry.crc32()).putInt(size).putInt(size);
        header.putShort((short) entry.path().length()).putShort((short) 0);
    }

    private static byte[] end(int entries, long centralSize, long centralAt) {
        ByteBuffer end = buffer(END);
        end.putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
        end.putShort((short) entries).putShort((short) entries);
        return end.putInt((int) centralSize).putInt((int) centralAt).putShort((short) 0).array();
    }

    private static byte[] bytes(ZipEntryPart entry) {
        return entry.path().getBytes(StandardCharsets.US_ASCII);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
