package vn.handbook.account;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.security.Access;

@Path(SecondFactorResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.SIGN_IN)
public class SecondFactorResource {
    static final String PATH = "/api/v1/me/second-factor";

    private final SecondFactorService factors;
    private final TokenCaller caller;

    SecondFactorResource(SecondFactorService factors, TokenCaller caller) {
        this.factors = factors;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Access.MANAGE_OWN_ACCOUNT)
    @Operation(
            operationId = "readMySecondFactor",
            summary = "Xác thực hai bước của tôi",
            description = "Đang bật hay không, còn mấy mã dự phòng (my second factor).")
    @APIResponse(responseCode = "200", description = "Trạng thái.")
    public SecondFactorResponse readMySecondFactor() {
        return factors.read(caller.accountId());
    }

    @POST
    @PermissionsAllowed(Access.MANAGE_OWN_ACCOUNT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "beginMySecondFactor",
            summary = "Bắt đầu bật xác thực hai bước",
            description =
                    "Trả về bí mật cho ứng dụng xác thực; có hiệu lực sau khi xác nhận bằng một mã"
                            + " (begin adding a second factor).")
    @APIResponseSchema(
            value = SecondFactorSecretResponse.class,
            responseCode = "201",
            responseDescription = "Bí mật, chỉ hiện lần này.")
    public RestResponse<SecondFactorSecretResponse> beginMySecondFactor(
            BeginSecondFactorRequest request) {
        return Conditions.recorded(
                PATH, factors.begin(caller.accountId(), request.currentPassword()));
    }

    @POST
    @Path("confirmations")
    @PermissionsAllowed(Access.MANAGE_OWN_ACCOUNT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "confirmMySecondFactor",
            summary = "Xác nhận xác thực hai bước",
            description =
                    "Bằng mã mà ứng dụng đang hiện; từ đó đăng nhập cần cả hai bước. Trả về các mã dự phòng"
                            + " (confirm the second factor).")
    @APIResponseSchema(
            value = RecoveryCodesResponse.class,
            responseCode = "201",
            responseDescription = "Đã bật; các mã dự phòng chỉ hiện lần này.")
    public RestResponse<RecoveryCodesResponse> confirmMySecondFactor(
            ConfirmSecondFactorRequest request) {
        return Conditions.recorded(PATH, factors.confirm(caller.accountId(), request.otp()));
    }

    @POST
    @Path("recovery-codes")
    @PermissionsAllowed(Access.MANAGE_OWN_ACCOUNT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "renewMyRecoveryCodes",
            summary = "Lấy mã dự phòng mới",
            description = "Các mã cũ hết hiệu lực (new recovery codes).")
    @APIResponseSchema(
            value = RecoveryCodesResponse.class,
            responseCode = "201",
            responseDescription = "Các mã dự phòng, chỉ hiện lần này.")
    public RestResponse<RecoveryCodesResponse> renewMyRecoveryCodes(OwnerProof proof) {
        return Conditions.recorded(PATH, factors.renewCodes(caller.accountId(), proof));
    }

    @POST
    @Path("removals")
    @PermissionsAllowed(Access.MANAGE_OWN_ACCOUNT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "removeMySecondFactor",
            summary = "Tắt xác thực hai bước",
            description =
                    "Cần mật khẩu và một mã của ứng dụng hoặc mã dự phòng (remove my second factor).")
    @APIResponse(responseCode = "204", description = "Đã tắt.")
    public void removeMySecondFactor(OwnerProof proof) {
        factors.remove(caller.accountId(), proof);
    }
}
