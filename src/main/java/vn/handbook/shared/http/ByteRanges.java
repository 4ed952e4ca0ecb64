package vn.handbook.shared.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Problem;

/**
 * The parts of a representation that a {@code Range} asks for (RFC 9110 §14).
 *
 * @param from the first byte
 * @param length at least 1
 */
public record ByteRanges(long from, long length) {
    /** More at a time are no reader's wish (RFC 9110 §17.15). */
    private static final int MOST = 8;

    private static final Pattern UNIT = Pattern.compile("bytes=(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ONE = Pattern.compile("([0-9]{0,18})-([0-9]{0,18})");

    public long last() {
        return from + length - 1;
    }

    /**
     * @param header {@code null} when there is none
     * @return empty when the whole is to be sent: no range, one of another unit or a malformed one
     * @throws Problem 416 when none of them lies within the size, they overlap, or they are too
     *     many
     */
    public static List<ByteRanges> of(String header, long size) {
        Matcher unit = UNIT.matcher(header == null ? "" : header.strip());
        if (!unit.matches()) {
            return List.of();
        }
        String[] asked = unit.group(1).split(",", -1);
        if (asked.length > MOST) {
            throw outside(size);
        }
        var ranges = new ArrayList<ByteRanges>();
        for (String one : asked) {
            Matcher range = ONE.matcher(one.strip());
            if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
                return List.of();
            }
            if (isBackwards(range)) {
                return List.of();
            }
            ByteRanges inside = within(range, size);
            if (inside != null) {
                ranges.add(inside);
            }
        }
        if (ranges.isEmpty() || overlap(ranges)) {
            throw outside(size);
        }
        return ranges;
    }

    private static boolean isBackwards(Matcher range) {
        return !range.group(1).isEmpty()
                && !range.group(2).isEmpty()
                && Long.parseLong(range.group(2)) < Long.parseLong(range.group(1));
    }

    private static ByteRanges within(Matcher range, long size) {
        if (range.group(1).isEmpty()) {
            long length = Math.min(Long.parseLong(range.group(2)), size);
            return length == 0 ? null : new ByteRanges(size - length, length);
        }
        long from = Long.parseLong(range.group(1));
        long last =
                range.group(2).isEmpty()
                        ? size - 1
                        : Math.min(Long.parseLong(range.group(2)), size - 1);
        return from >= size ? null : new ByteRanges(from, last - from + 1);
    }

    private static boolean overlap(List<ByteRanges> ranges) {
        for (int i = 0; i < ranges.size(); i++) {
            for (ByteRanges other : ranges.subList(i + 1, ranges.size())) {
                if (ranges.get(i).from <= other.last() && other.from <= ranges.get(i).last()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Problem outside(long size) {
        return CommonProblem.RANGE_NOT_SATISFIABLE
                .problem()
                .header("Content-Range", "bytes */" + size);
    }
}
