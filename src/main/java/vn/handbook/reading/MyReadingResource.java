package vn.handbook.reading;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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

@Path(MyReadingResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.MY_READING)
public class MyReadingResource {
    static final String PATH = "/api/v1/me/reading";
    private static final String EXAMPLE = "01978400-0000-7004-8000-000000000117";

    private final PlaceService places;
    private final Caller caller;
    private final Conditions conditions;

    MyReadingResource(PlaceService places, Caller caller, Conditions conditions) {
        this.places = places;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @PermissionsAllowed(Access.KEEP_OWN_READING)
    @Operation(
            operationId = "listMyReading",
            summary = "Đọc tiếp",
            description =
                    "Văn bản tôi đọc gần đây, đọc sau cùng xếp trước, với chỗ đã dừng"
                            + " (recently read, continue reading).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public RestResponse<Page<PlaceSummary>> listMyReading(
            @Parameter(description = "Kể cả văn bản đã đọc hết.")
                    @QueryParam("finishedToo")
                    @DefaultValue("true")
                    Boolean finishedToo,
            @BeanParam PageParameters page) {
        return conditions.answer(
                places.list(
                        caller.memberId(),
                        finishedToo,
                        Readership.of(caller),
                        page.of("my-reading", finishedToo)),
                Conditions.Keeping.NOBODY);
    }

    @GET
    @Path("{documentId}")
    @PermissionsAllowed(Access.KEEP_OWN_READING)
    @Operation(
            operationId = "readMyReading",
            summary = "Tôi dừng ở đâu trong văn bản này",
            description = "404 nếu chưa đọc (where I stopped in a document).")
    @APIResponse(responseCode = "200", description = "Chỗ đã dừng.")
    public RestResponse<PlaceSummary> readMyReading(
            @Parameter(example = EXAMPLE) @PathParam("documentId") UUID documentId) {
        return conditions.answer(
                places.read(caller.memberId(), documentId, Readership.of(caller)),
                Conditions.Keeping.NOBODY);
    }

    @PUT
    @Path("{documentId}")
    @PermissionsAllowed(Access.KEEP_OWN_READING)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putMyReading",
            summary = "Ghi chỗ đang đọc",
            description =
                    "Giờ trên máy muộn nhất có hiệu lực, nên gửi lại hay gửi muộn đều được; không cần `If-Match`"
                            + " (keep where reading stopped, safe to repeat and to reorder).")
    @APIResponse(
            responseCode = "200",
            description = "Chỗ đã dừng, tính theo mọi máy.",
            content = @Content(schema = @Schema(implementation = PlaceSummary.class)))
    @APIResponse(
            responseCode = "201",
            description = "Đọc lần đầu.",
            content = @Content(schema = @Schema(implementation = PlaceSummary.class)))
    public RestResponse<PlaceSummary> putMyReading(
            @Parameter(example = EXAMPLE) @PathParam("documentId") UUID documentId,
            PutPlaceRequest request) {
        return places.put(caller.memberId(), documentId, request, Readership.of(caller))
                .answer(PATH + "/" + documentId);
    }

    @DELETE
    @Path("{documentId}")
    @PermissionsAllowed(Access.KEEP_OWN_READING)
    @Operation(
            operationId = "deleteMyReading",
            summary = "Quên chỗ đang đọc",
            description = "Xoá hẳn khỏi danh sách đọc gần đây (forget that I read this).")
    @APIResponse(responseCode = "204", description = "Không còn.")
    public void deleteMyReading(
            @Parameter(example = EXAMPLE) @PathParam("documentId") UUID documentId) {
        places.delete(caller.memberId(), documentId);
    }
}
