package vn.handbook.document;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;

@Path(DocumentResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.DOCUMENTS)
public class DocumentChangeResource {
    private final ChangeService changes;
    private final Caller caller;
    private final Conditions conditions;

    DocumentChangeResource(ChangeService changes, Caller caller, Conditions conditions) {
        this.changes = changes;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @Path("changes")
    @PermissionsAllowed(Access.READ_DOCUMENTS)
    @Operation(
            operationId = "listDocumentChanges",
            summary = "Có gì mới trong thư viện",
            description =
                    "Thay đổi sau `cursor`, cũ trước; vắng `cursor` thì từ đầu. Văn bản bị thu hồi hoặc không còn"
                            + " dành cho người gọi hiện là GONE. Con trỏ thôi đúng khi vai trò của người gọi đổi:"
                            + " khi ấy trả 400, hãy xem lại từ đầu (changes feed).")
    @APIResponse(responseCode = "200", description = "Một đoạn thay đổi và con trỏ để hỏi tiếp.")
    public RestResponse<DocumentChanges> listDocumentChanges(
            @Parameter(description = "Số mục mỗi lần, 1–200.")
                    @QueryParam("limit")
                    @DefaultValue("100")
                    Integer limit,
            @Parameter(description = "`nextCursor` của lần trước.") @QueryParam("cursor")
                    String cursor) {
        return conditions.answer(
                changes.after(Readership.of(caller), cursor, limit), Conditions.Keeping.CALLER);
    }
}
