package vn.handbook.shared.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.text.Text;

/**
 * Which page of which list. The cursor is the key of the last row seen together with a digest that
 * binds it to the list's filters and sort, so that it fits no other list. It carries no right: the
 * scope is in the query.
 */
public final class PageRequest {
    static final int MAX_LIMIT = 200;

    private static final char SEPARATOR = '\u001f';
    private static final int DIGEST_LENGTH = 8;
    private static final Text NOT_OURS =
            Text.of(
                    "Con trỏ trang không thuộc danh sách này. Hãy xem lại từ trang đầu.",
                    "The cursor does not belong to this list. Start again from the first page.");

    private final int limit;
    private final boolean counted;
    private final String list;
    private final List<String> after;

    private PageRequest(int limit, boolean counted, String list, List<String> after) {
        this.limit = limit;
        this.counted = counted;
        this.list = list;
        this.after = after;
    }

    /**
     * @param limit 1–200
     * @param cursor from the page before, {@code null} for the first
     * @param counted whether the total is asked for
     * @param list what identifies the list: its name, filters and sort
     * @throws vn.handbook.shared.problem.Problem 400 when the limit is outside its bounds, or the
     *     cursor another list's or not one of ours
     */
    public static PageRequest of(int limit, String cursor, boolean counted, Object... list) {
        if (limit < 1) {
            throw outside("TOO_SMALL", "Phải từ %s trở lên.", "Must be %s or more.", 1);
        }
        if (limit > MAX_LIMIT) {
            throw outside("TOO_LARGE", "Không được quá %s.", "Must not be over %s.", MAX_LIMIT);
        }
        String identity =
                Arrays.stream(list)
                        .map(String::valueOf)
                        .collect(Collectors.joining(String.valueOf(SEPARATOR)));
        return new PageRequest(
                limit, counted, identity, cursor == null ? null : read(cursor, identity));
    }

    int limit() {
        return limit;
    }

    /** Equal for the same page of the same list. */
    public Object key() {
        return Arrays.asList(limit, counted, list, after);
    }

    /** Counts all items of the list where the caller asks for it. */
    public Long total(Supplier<Long> count) {
        return counted ? count.get() : null;
    }

    /** How many rows to ask the database for. */
    public int rows() {
        return limit + 1;
    }

    /**
     * One value of the key of the row after which the page begins.
     *
     * @param first what stands before all rows, for the first page
     * @throws vn.handbook.shared.problem.Problem 400 when the cursor was put together by hand
     */
    public <T> T after(int position, Function<String, T> read, T first) {
        if (after == null) {
            return first;
        }
        try {
            return read.apply(after.get(position));
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException forged) {
            throw notOurs();
        }
    }

    /** The cursor of the page that begins after the row with this key. */
    public String cursorAfter(List<Object> key) {
        String joined =
                key.stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(String.valueOf(SEPARATOR)));
        byte[] values = joined.getBytes(StandardCharsets.UTF_8);
        byte[] token = Arrays.copyOf(digest(list, joined), DIGEST_LENGTH + values.length);
        System.arraycopy(values, 0, token, DIGEST_LENGTH, values.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    private static List<String> read(String cursor, String list) {
        try {
            byte[] token = Base64.getUrlDecoder().decode(cursor);
            if (token.length > DIGEST_LENGTH) {
                byte[] digest = Arrays.copyOf(token, DIGEST_LENGTH);
                String joined =
                        new String(
                                token,
                                DIGEST_LENGTH,
                                token.length - DIGEST_LENGTH,
                                StandardCharsets.UTF_8);
                if (MessageDigest.isEqual(digest, digest(list, joined))) {
                    return List.of(joined.split(String.valueOf(SEPARATOR), -1));
                }
            }
        } catch (IllegalArgumentException notBase64) {
            // The same answer as for any other cursor that is not ours
        }
        throw notOurs();
    }

    private static Problem outside(String code, String vietnamese, String english, int bound) {
        return CommonProblem.INVALID_REQUEST
                .problem()
                .faults(
                        List.of(
                                Fault.parameter(
                                        "limit", code, Text.of(vietnamese, english).with(bound))));
    }

    private static Problem notOurs() {
        return CommonProblem.INVALID_REQUEST
                .problem()
                .faults(List.of(Fault.parameter("cursor", "CURSOR", NOT_OURS)));
    }

    private static byte[] digest(String list, String values) {
        try {
            byte[] whole =
                    MessageDigest.getInstance("SHA-256")
                            .digest(
                                    (list + SEPARATOR + SEPARATOR + values)
                                            .getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(whole, DIGEST_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
