package vn.handbook.account;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.security.Access;

@Path("/api/v1/me/password")
@Tag(name = ApiTags.SIGN_IN)
public class PasswordResource {
    private final PasswordService passwords;
    private final TokenCaller caller;

    PasswordResource(PasswordService passwords, TokenCaller caller) {
        this.passwords = passwords;
        this.caller = caller;
    }

    @PUT
    @PermissionsAllowed(Access.MANAGE_OWN_ACCOUNT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeMyPassword",
            summary = "Đổi mật khẩu của tôi",
            description =
                    "Cần mật khẩu hiện tại. Máy đang dùng vẫn đăng nhập, các máy khác bị đăng xuất trừ khi yêu cầu"
                            + " giữ lại (change my password).")
    @APIResponse(responseCode = "204", description = "Đã đổi.")
    public void changeMyPassword(ChangePasswordRequest request) {
        passwords.change(caller.accountId(), caller.sessionId(), request);
    }
}
