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
import vn.handbook.shared.privacy.Person;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;

@Path("/api/v1/me/export")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.TRAIL)
public class ExportResource {
    private final ExportService exports;
    private final Caller caller;

    ExportResource(ExportService exports, Caller caller) {
        this.exports = exports;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Access.READ_SELF)
    @Operation(
            operationId = "exportMyData",
            summary = "Toàn bộ dữ liệu về tôi",
            description =
                    "Mọi thứ hệ thống giữ về người đang đăng nhập, trong một tệp JSON; không có mật khẩu hay khoá. Phiên"
                            + " kết thúc hoặc quyền thay đổi trong lúc lập tệp thì không trả gì, mà là 401 (export of my"
                            + " data).")
    @APIResponse(responseCode = "200", description = "Dữ liệu.")
    public RestResponse<ExportResponse> exportMyData() {
        return RestResponse.ResponseBuilder.ok(
                        exports.export(new Person(caller.accountId(), caller.member())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"so-tay-cua-toi.json\"")
                .build();
    }
}
