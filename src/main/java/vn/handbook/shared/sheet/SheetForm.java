package vn.handbook.shared.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a sheet is, whatever it calls itself. */
public enum SheetForm {
    XLSX,
    CSV;

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** The container of .xls, and of every encrypted office file. */
    private static final byte[] COMPOUND = {
        (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };

    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    /**
     * @param mostUnpacked bytes that its parts may add up to
     * @throws vn.handbook.shared.problem.Problem 422 when it is none that is read
     */
    public static SheetForm of(byte[] content, long mostUnpacked) {
        if (startsWith(content, ZIP)) {
            XlsxCheck.check(content, mostUnpacked);
            return XLSX;
        }
        if (startsWith(content, COMPOUND)) {
            throw (contains(content, ENCRYPTED)
                            ? SheetProblem.SHEET_ENCRYPTED
                            : SheetProblem.SHEET_TYPE_UNSUPPORTED)
                    .problem();
        }
        CsvText.charsetOf(content);
        return CSV;
    }

    /** Of what was found to be one before, and has been kept as it was. */
    public static SheetForm ofKept(byte[] content) {
        return startsWith(content, ZIP) ? XLSX : CSV;
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length
                && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static boolean contains(byte[] content, byte[] sought) {
        for (int i = 0; i + sought.length <= content.length; i++) {
            if (content[i] == sought[0]
                    && Arrays.equals(content, i, i + sought.length, sought, 0, sought.length)) {
                return true;
            }
        }
        return false;
    }
}
