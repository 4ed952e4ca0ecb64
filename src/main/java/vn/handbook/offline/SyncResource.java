package vn.handbook.offline;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import vn.handbook.document.Readership;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;

@Path("/api/v1/sync")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.MY_STUDY)
public class SyncResource {
    private final SyncService sync;
    private final Caller caller;

    SyncResource(SyncService sync, Caller caller) {
        this.sync = sync;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Access.STUDY)
    @Operation(
            operationId = "readMyChanges",
            summary = "Có gì khác với máy của tôi",
            description =
                    "Mọi thay đổi dành cho tôi sau `since`: việc học, tiến độ từ máy khác, thông báo, văn bản; vắng"
                            + " `since` thì tất cả. Có thể nhắc lại, không bao giờ sót. Vai trò đổi thì trả 400, hãy đồng"
                            + " bộ lại từ đầu (delta sync).")
    @APIResponse(responseCode = "200", description = "Những gì đã đổi và con trỏ để hỏi tiếp.")
    public SyncResponse readMyChanges(
            @Parameter(description = "`cursor` của lần trước.") @QueryParam("since") String since,
            @Parameter(description = "Số văn bản thay đổi mỗi lần, 1–200.")
                    @QueryParam("limit")
                    @DefaultValue("100")
                    @Min(1)
                    @Max(200)
                    Integer limit) {
        return sync.since(caller.memberId(), Readership.of(caller), since, limit);
    }
}
