package vn.handbook.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.handbook.shared.http.ApiTags;

@Path("/api/v1/auth/password-resets")
@Tag(name = ApiTags.SIGN_IN)
public class PasswordResetResource {
    private final PasswordResetService resets;

    PasswordResetResource(PasswordResetService resets) {
        this.resets = resets;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "redeemCode",
            summary = "Đặt mật khẩu bằng mã",
            description =
                    "Đặt mật khẩu lần đầu hoặc đặt lại mật khẩu đã quên bằng mã được cấp. Mọi máy đang đăng nhập bị"
                            + " đăng xuất; sau đó đăng nhập bằng mật khẩu mới (set a password by a one-time code).")
    @APIResponse(responseCode = "204", description = "Đã đặt; hãy đăng nhập.")
    public void redeemCode(RedeemCodeRequest request) {
        resets.redeem(request);
    }
}
