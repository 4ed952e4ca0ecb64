package vn.handbook.shared.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of every list. */
public class PageParameters {
    /** The property of a request that is answered with all pages. */
    public static final String WHOLE_LIST = "vn.handbook.whole-list";

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(PageRequest.MAX_LIMIT)
    @Parameter(description = "Số mục mỗi trang của JSON; tệp CSV, XLSX có mọi mục.")
    Integer limit;

    @QueryParam("cursor")
    @Parameter(description = "`nextCursor` của trang trước.")
    String cursor;

    @QueryParam("count")
    @DefaultValue("false")
    @Parameter(description = "Có đếm tổng số hay không.")
    Boolean count;

    /**
     * For whoever reads one page after the other: as long as they may be, from this cursor or,
     * where it is {@code null}, from that of the request, and uncounted.
     */
    public PageParameters longest(String from) {
        var longest = new PageParameters();
        longest.limit = PageRequest.MAX_LIMIT;
        longest.cursor = from == null ? cursor : from;
        longest.count = false;
        return longest;
    }

    /**
     * @param list what identifies the list: its name, filters and sort
     * @throws vn.handbook.shared.problem.Problem 400 when the cursor is another list's or not one
     *     of ours
     */
    public PageRequest of(Object... list) {
        return PageRequest.of(limit, cursor, count, list);
    }
}
