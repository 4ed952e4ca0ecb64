package vn.handbook.account;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.security.Access;

@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.SIGN_IN)
public class MeResource {
    private final MeService me;
    private final TokenCaller caller;

    MeResource(MeService me, TokenCaller caller) {
        this.me = me;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Access.READ_SELF)
    @Operation(
            operationId = "readMe",
            summary = "Tôi là ai",
            description = "Tài khoản, vai trò và hồ sơ của người đang đăng nhập (who am I).")
    @APIResponse(responseCode = "200", description = "Người đang đăng nhập.")
    public RestResponse<MeResponse> readMe() {
        return RestResponse.ResponseBuilder.ok(me.read(caller.accountId(), caller))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
