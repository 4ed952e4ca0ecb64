package vn.handbook.account;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.security.Access;

@Path("/api/v1/me/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.SIGN_IN)
public class SessionResource {
    private final SessionService sessions;
    private final TokenCaller caller;
    private final Conditions conditions;

    SessionResource(SessionService sessions, TokenCaller caller, Conditions conditions) {
        this.sessions = sessions;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @PermissionsAllowed(Access.MANAGE_OWN_SESSIONS)
    @Operation(
            operationId = "listMySessions",
            summary = "Tôi đang đăng nhập ở đâu",
            description = "Các máy đang đăng nhập bằng tài khoản này (my sessions).")
    @APIResponse(responseCode = "200", description = "Các phiên, dùng gần đây xếp trước.")
    public RestResponse<Page<SessionSummary>> listMySessions() {
        return conditions.answer(
                new Page<>(sessions.list(caller.accountId(), caller.sessionId()), null, null),
                Conditions.Keeping.NOBODY);
    }

    @DELETE
    @Path("{sessionId}")
    @PermissionsAllowed(Access.MANAGE_OWN_SESSIONS)
    @Operation(
            operationId = "endMySession",
            summary = "Đăng xuất một máy",
            description =
                    "Máy ấy không làm mới thẻ được nữa ngay lập tức; thẻ truy cập đang dùng hết hiệu lực trong vòng"
                            + " 20 giây trên mọi máy chủ (sign out one device).")
    @APIResponse(responseCode = "204", description = "Đã đăng xuất.")
    public void endMySession(
            @Parameter(description = "`id` trong danh sách phiên.") @PathParam("sessionId")
                    UUID sessionId) {
        sessions.end(caller.accountId(), sessionId);
    }

    @DELETE
    @PermissionsAllowed(Access.MANAGE_OWN_SESSIONS)
    @Operation(
            operationId = "endAllMySessions",
            summary = "Đăng xuất mọi máy",
            description = "Kể cả máy đang dùng (sign out everywhere).")
    @APIResponse(responseCode = "204", description = "Đã đăng xuất.")
    public void endAllMySessions() {
        sessions.endAll(caller.accountId());
    }
}
