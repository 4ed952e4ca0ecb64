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

@Path("/api/v1/members/{memberId}/reset-codes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.SIGN_IN)
public class MemberResetCodeResource {
    private final ResetCodeService codes;
    private final TokenCaller caller;

    MemberResetCodeResource(ResetCodeService codes, TokenCaller caller) {
        this.codes = codes;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed(Access.ISSUE_MEMBER_CODES)
    @Operation(
            operationId = "issueMemberCode",
            summary = "Cấp mã đặt mật khẩu cho đảng viên",
            description =
                    "Mã dùng một lần để đảng viên tự đặt mật khẩu lần đầu, hoặc đặt lại khi quên; đảng viên chưa có tài"
                            + " khoản thì có từ lúc này. Mã cũ hết hiệu lực. Người cấp mã không biết mật khẩu"
                            + " (one-time code for a member).")
    @APIResponseSchema(
            value = IssuedCodeResponse.class,
            responseCode = "201",
            responseDescription = "Mã, chỉ hiện lần này.")
    public RestResponse<IssuedCodeResponse> issueMemberCode(
            @Parameter(example = "01978400-0000-7002-8000-000000000003") @PathParam("memberId")
                    UUID memberId,
            @Parameter(
                            description =
                                    "Tắt luôn xác thực hai bước khi mã được dùng: cho người mất điện thoại và mã dự"
                                            + " phòng.")
                    @QueryParam("forgetSecondFactor")
                    @DefaultValue("false")
                    Boolean forgetSecondFactor) {
        return Conditions.recorded(
                "/api/v1/members/" + memberId,
                codes.issueForMember(
                        caller.scope(Access.ISSUE_MEMBER_CODES),
                        memberId,
                        forgetSecondFactor,
                        caller));
    }
}
