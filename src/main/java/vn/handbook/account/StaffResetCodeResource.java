package vn.handbook.account;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.security.Access;

@Path("/api/v1/accounts/{accountId}/reset-codes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.SIGN_IN)
public class StaffResetCodeResource {
    private final ResetCodeService codes;
    private final TokenCaller caller;

    StaffResetCodeResource(ResetCodeService codes, TokenCaller caller) {
        this.codes = codes;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed(Access.ISSUE_STAFF_CODES)
    @Operation(
            operationId = "issueAccountCode",
            summary = "Cấp mã đặt mật khẩu cho tài khoản quản lý",
            description =
                    "Mã dùng một lần để người có vai trò trong phạm vi tự đặt mật khẩu. Mã cũ hết hiệu lực"
                            + " (one-time code for a staff account).")
    @APIResponseSchema(
            value = IssuedCodeResponse.class,
            responseCode = "201",
            responseDescription = "Mã, chỉ hiện lần này.")
    public RestResponse<IssuedCodeResponse> issueAccountCode(
            @Parameter(example = "01978400-0000-7003-8000-000000000003") @PathParam("accountId")
                    UUID accountId,
            @Parameter(
                            description =
                                    "Tắt luôn xác thực hai bước khi mã được dùng: cho người mất điện thoại và mã dự"
                                            + " phòng.")
                    @QueryParam("forgetSecondFactor")
                    @DefaultValue("false")
                    Boolean forgetSecondFactor) {
        return Conditions.recorded(
                "/api/v1/accounts/" + accountId,
                codes.issueForStaff(
                        caller.scope(Access.ISSUE_STAFF_CODES),
                        accountId,
                        forgetSecondFactor,
                        caller));
    }
}
