package vn.handbook.shared.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of every list. */
public class PageParameters {
    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(PageRequest.MAX_LIMIT)
    @Parameter(description = "Số mục mỗi trang.")
    Integer limit;

    @QueryParam("cursor")
    @Parameter(description = "`nextCursor` của trang trước.")
    String cursor;

    @QueryParam("count")
    @DefaultValue("false")
    @Parameter(description = "Có đếm tổng số hay không.")
    Boolean count;

    /**
     * @param list what identifies the list: its name, filters and sort
     * @throws vn.handbook.shared.problem.Problem 400 when the cursor is another list's or not one
     *     of ours
     */
    public PageRequest of(Object... list) {
        return PageRequest.of(limit, cursor, count, list);
    }
}
