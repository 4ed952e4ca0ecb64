package vn.handbook.reading;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.document.Readership;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageParameters;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;

@Path(MyBookmarkResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.MY_READING)
public class MyBookmarkResource {
    static final String PATH = "/api/v1/me/bookmarks";
    private static final String EXAMPLE = "01978400-0000-7004-8000-000000000117";

    private final BookmarkService bookmarks;
    private final Caller caller;
    private final Conditions conditions;

    MyBookmarkResource(BookmarkService bookmarks, Caller caller, Conditions conditions) {
        this.bookmarks = bookmarks;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @PermissionsAllowed(Access.KEEP_OWN_READING)
    @Operation(
            operationId = "listMyBookmarks",
            summary = "Văn bản tôi đánh dấu",
            description =
                    "Mới đánh dấu xếp trước. Văn bản không còn đọc được thì chỉ còn mã (my bookmarks).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public RestResponse<Page<BookmarkSummary>> listMyBookmarks(
            @Parameter(description = "Chỉ trong thư mục này.") @QueryParam("folderId")
                    UUID folderId,
            @BeanParam PageParameters page) {
        return conditions.answer(
                bookmarks.list(
                        caller.memberId(),
                        folderId,
                        Readership.of(caller),
                        page.of("my-bookmarks", folderId)),
                Conditions.Keeping.NOBODY);
    }

    @GET
    @Path("{documentId}")
    @PermissionsAllowed(Access.KEEP_OWN_READING)
    @Operation(
            operationId = "readMyBookmark",
            summary = "Tôi đã đánh dấu văn bản này chưa",
            description = "404 nếu chưa đánh dấu (is this document bookmarked).")
    @APIResponse(responseCode = "200", description = "Đánh dấu của tôi.")
    public RestResponse<BookmarkSummary> readMyBookmark(
            @Parameter(example = EXAMPLE) @PathParam("documentId") UUID documentId) {
        return conditions.answer(
                bookmarks.read(caller.memberId(), documentId, Readership.of(caller)),
                Conditions.Keeping.NOBODY);
    }

    @PUT
    @Path("{documentId}")
    @PermissionsAllowed(Access.KEEP_OWN_READING)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putMyBookmark",
            summary = "Đánh dấu văn bản, hoặc chuyển thư mục",
            description =
                    "Gửi lại hay gửi muộn đều được; không cần `If-Match`, lần ghi sau cùng có hiệu lực"
                            + " (bookmark a document, or move it; safe to repeat).")
    @APIResponse(
            responseCode = "200",
            description = "Đã có từ trước; nay ở thư mục này.",
            content = @Content(schema = @Schema(implementation = BookmarkSummary.class)))
    @APIResponse(
            responseCode = "201",
            description = "Đã đánh dấu.",
            content = @Content(schema = @Schema(implementation = BookmarkSummary.class)))
    public RestResponse<BookmarkSummary> putMyBookmark(
            @Parameter(example = EXAMPLE) @PathParam("documentId") UUID documentId,
            PutBookmarkRequest request) {
        return bookmarks
                .put(caller.memberId(), documentId, request.folderId(), Readership.of(caller))
                .answer(PATH + "/" + documentId);
    }

    @DELETE
    @Path("{documentId}")
    @PermissionsAllowed(Access.KEEP_OWN_READING)
    @Operation(
            operationId = "deleteMyBookmark",
            summary = "Bỏ đánh dấu",
            description = "Xoá hẳn; gửi lại cũng được (remove a bookmark, safe to repeat).")
    @APIResponse(responseCode = "204", description = "Không còn.")
    public void deleteMyBookmark(
            @Parameter(example = EXAMPLE) @PathParam("documentId") UUID documentId) {
        bookmarks.delete(caller.memberId(), documentId);
    }
}
