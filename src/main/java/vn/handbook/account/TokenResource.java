package vn.handbook.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.text.Cleaning;

/** The token endpoint (RFC 6749 §3.2). */
@Path("/api/v1/auth/token")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.SIGN_IN)
public class TokenResource {
    private static final int MAX_DEVICE_NAME = 100;

    private final SignInService signIn;

    TokenResource(SignInService signIn) {
        this.signIn = signIn;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "issueToken",
            summary = "Đăng nhập hoặc làm mới thẻ",
            description =
                    "`grant_type=password` với `username`, `password` (và `otp`); hoặc `grant_type=refresh_token` với"
                            + " `refresh_token` (OAuth 2 token endpoint).")
    @APIResponse(responseCode = "200", description = "Cặp thẻ mới.")
    public RestResponse<TokenResponse> issueToken(
            @Schema(examples = "password") @FormParam("grant_type") String grantType,
            @Schema(
                            description =
                                    "Số căn cước, số thẻ đảng viên, điện thoại, hoặc tên đăng nhập.",
                            examples = "member")
                    @FormParam("username")
                    String username,
            @Schema(examples = "Handbook-2026", format = "password") @FormParam("password")
                    String password,
            @Schema(
                            description =
                                    "Mã của ứng dụng xác thực hoặc mã dự phòng, khi tài khoản đã bật xác thực hai bước;"
                                            + " thiếu thì được hỏi bằng `SECOND_FACTOR_NEEDED`.")
                    @FormParam("otp")
                    String otp,
            @FormParam("refresh_token") String refreshToken,
            @Schema(description = "Tên máy, để chủ tài khoản nhận ra trong danh sách phiên.")
                    @FormParam("device_name")
                    String deviceName) {
        TokenForm.refuseRepeated();
        TokenResponse tokens =
                switch (TokenForm.required(grantType)) {
                    case "password" ->
                            signIn.signIn(
                                    new PasswordGrant(
                                            new SignInIdentifier(TokenForm.required(username)),
                                            TokenForm.required(password),
                                            otp,
                                            named(deviceName)));
                    case "refresh_token" -> signIn.refresh(TokenForm.required(refreshToken));
                    default -> throw AccountProblem.GRANT_TYPE_UNKNOWN.problem();
                };
        return RestResponse.ResponseBuilder.ok(tokens)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static String named(String deviceName) {
        if (deviceName == null || deviceName.isBlank()) {
            return null;
        }
        if (deviceName.length() > MAX_DEVICE_NAME) {
            throw AccountProblem.TOKEN_REQUEST_INCOMPLETE.problem();
        }
        return Cleaning.line(TokenForm.required(deviceName));
    }
}
