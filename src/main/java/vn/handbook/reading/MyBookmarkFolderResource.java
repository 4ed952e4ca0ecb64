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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageParameters;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;

@Path(MyBookmarkFolderResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.MY_READING)
public class MyBookmarkFolderResource {
    static final String PATH = "/api/v1/me/bookmark-folders";
    private static final String EXAMPLE = "01978400-0000-7010-8000-000000000001";
    private static final String EXAMPLE_TO_DELETE = "01978400-0000-7010-8000-000000000002";

    private final BookmarkService bookmarks;
    private final Caller caller;
    private final Conditions conditions;

    MyBookmarkFolderResource(BookmarkService bookmarks, Caller caller, Conditions conditions) {
        this.bookmarks = bookmarks;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @PermissionsAllowed(Access.KEEP_OWN_READING)
    @Operation(
            operationId = "listMyBookmarkFolders",
            summary = "Thư mục đánh dấu của tôi",
            description = "Xếp theo tên, kèm số văn bản (my bookmark folders).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public RestResponse<Page<BookmarkFolderSummary>> listMyBookmarkFolders(
            @BeanParam PageParameters page) {
        return conditions.answer(
                bookmarks.folders(caller.memberId(), page.of("my-bookmark-folders")),
                Conditions.Keeping.NOBODY);
    }

    @GET
    @Path("{folderId}")
    @PermissionsAllowed(Access.KEEP_OWN_READING)
    @Operation(
            operationId = "readMyBookmarkFolder",
            summary = "Một thư mục của tôi",
            description = "Tên và số văn bản (one of my folders).")
    @APIResponse(responseCode = "200", description = "Thư mục.")
    public RestResponse<BookmarkFolderSummary> readMyBookmarkFolder(
            @Parameter(example = EXAMPLE) @PathParam("folderId") UUID folderId) {
        return conditions.answer(
                bookmarks.readFolder(caller.memberId(), folderId), Conditions.Keeping.NOBODY);
    }

    @PUT
    @Path("{folderId}")
    @PermissionsAllowed(Access.KEEP_OWN_READING)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putMyBookmarkFolder",
            summary = "Lập hoặc đổi tên thư mục",
            description =
                    "Mã do máy của tôi tự sinh (UUID), nên gửi lại hay gửi muộn đều được"
                            + " (make or rename a folder under a client-made id).")
    @APIResponse(
            responseCode = "200",
            description = "Đã có từ trước; nay mang tên này.",
            content = @Content(schema = @Schema(implementation = BookmarkFolderSummary.class)))
    @APIResponse(
            responseCode = "201",
            description = "Đã lập.",
            content = @Content(schema = @Schema(implementation = BookmarkFolderSummary.class)))
    public RestResponse<BookmarkFolderSummary> putMyBookmarkFolder(
            @Parameter(example = EXAMPLE) @PathParam("folderId") UUID folderId,
            PutFolderRequest request) {
        return bookmarks
                .putFolder(caller.memberId(), folderId, request.name())
                .answer(PATH + "/" + folderId);
    }

    @DELETE
    @Path("{folderId}")
    @PermissionsAllowed(Access.KEEP_OWN_READING)
    @Operation(
            operationId = "deleteMyBookmarkFolder",
            summary = "Xoá thư mục",
            description =
                    "Văn bản trong thư mục vẫn được đánh dấu, ở ngoài mọi thư mục"
                            + " (delete a folder; its bookmarks stay).")
    @APIResponse(responseCode = "204", description = "Không còn.")
    public void deleteMyBookmarkFolder(
            @Parameter(example = EXAMPLE_TO_DELETE) @PathParam("folderId") UUID folderId) {
        bookmarks.deleteFolder(caller.memberId(), folderId);
    }
}
