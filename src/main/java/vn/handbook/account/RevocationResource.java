package vn.handbook.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;

/** The revocation endpoint (RFC 7009): how an app signs out. */
@Path("/api/v1/auth/revoke")
@Tag(name = ApiTags.SIGN_IN)
public class RevocationResource {
    private final SessionService sessions;

    RevocationResource(SessionService sessions) {
        this.sessions = sessions;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "revokeToken",
            summary = "Đăng xuất",
            description =
                    "Kết thúc phiên của thẻ làm mới; thẻ lạ cũng được trả lời như vậy (OAuth 2 token revocation).")
    @APIResponse(responseCode = "200", description = "Phiên đã kết thúc, nếu có.")
    public RestResponse<Void> revokeToken(
            @Schema(description = "Thẻ làm mới.", examples = "khong-phai-the-that")
                    @FormParam("token")
                    String token) {
        TokenForm.refuseRepeated();
        sessions.revoke(TokenForm.required(token));
        return RestResponse.ok();
    }
}
