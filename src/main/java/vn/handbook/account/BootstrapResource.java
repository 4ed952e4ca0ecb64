package vn.handbook.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Conditions;

@Path("/api/v1/auth/bootstrap")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.SIGN_IN)
public class BootstrapResource {
    private final BootstrapService bootstrap;

    BootstrapResource(BootstrapService bootstrap) {
        this.bootstrap = bootstrap;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createFirstAdministrator",
            summary = "Tạo quản trị đầu tiên",
            description =
                    "Chỉ khi hệ thống chưa có quản trị, bằng mã dùng một lần in trong nhật ký của lần khởi động đầu tiên"
                            + " (first administrator).")
    @APIResponseSchema(
            value = BootstrapResponse.class,
            responseCode = "201",
            responseDescription = "Đã tạo; hãy đăng nhập.")
    public RestResponse<BootstrapResponse> createFirstAdministrator(BootstrapRequest request) {
        BootstrapResponse created = bootstrap.createAdministrator(request);
        return Conditions.recorded("/api/v1/accounts/" + created.accountId(), created);
    }
}
