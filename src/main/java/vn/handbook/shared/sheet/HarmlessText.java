package vn.handbook.shared.sheet;

/**
 * Text in a CSV file that spreadsheets would take for a formula (CWE-1236): an apostrophe before it
 * makes them show it as it is, and whoever reads the file takes it away again.
 */
public final class HarmlessText {
    private static final char MARK = '\'';

    /** With the mark itself, so that a text that begins with one comes back whole, too. */
    private static final String RISKY = "=+-@\t\r\n＝＋－＠" + MARK;

    private HarmlessText() {}

    public static String of(String text) {
        return isRisky(text, 0) ? MARK + text : text;
    }

    /** What {@link #of} was given; any other cell as it is. */
    public static String original(String cell) {
        return cell.length() > 1 && cell.charAt(0) == MARK && isRisky(cell, 1)
                ? cell.substring(1)
                : cell;
    }

    private static boolean isRisky(String text, int at) {
        return text.length() > at && RISKY.indexOf(text.charAt(at)) >= 0;
    }
}
