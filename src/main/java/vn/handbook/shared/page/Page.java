package vn.handbook.shared.page;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param nextCursor where the next page begins; absent on the last
 * @param total all items of the list, absent unless asked for
 */
public record Page<T>(
        @NotNull List<T> items,
        @Schema(description = "Gửi lại trong `cursor` để xem trang sau; vắng ở trang cuối.")
                String nextCursor,
        @Schema(description = "Tổng số, chỉ có khi gửi `count=true`.") Long total) {

    /**
     * Cuts the page from rows of which one more than the limit was asked for: the extra row tells
     * that there is a next page.
     */
    public static <T> Page<T> of(
            List<T> rows, PageRequest request, Function<T, List<Object>> keyOf, Long total) {
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, null, total);
        }
        List<T> items = rows.subList(0, request.limit());
        return new Page<>(
                items, request.cursorAfter(keyOf.apply(items.get(items.size() - 1))), total);
    }
}
