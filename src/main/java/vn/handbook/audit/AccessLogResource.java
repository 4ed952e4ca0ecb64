package vn.handbook.audit;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageParameters;
import vn.handbook.shared.privacy.Person;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;

@Path("/api/v1/me/access-log")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.TRAIL)
public class AccessLogResource {
    private final AuditService audit;
    private final Caller caller;

    AccessLogResource(AuditService audit, Caller caller) {
        this.audit = audit;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Access.READ_SELF)
    @Operation(
            operationId = "listMyAccessLog",
            summary = "Ai đã xem dữ liệu của tôi",
            description =
                    "Ai (vai trò, tổ chức) đã xem số định danh đầy đủ của tôi, và mọi thay đổi với hồ sơ và tài khoản"
                            + " của tôi (access log).")
    @APIResponse(responseCode = "200", description = "Một trang, mới nhất trước.")
    public Page<AccessLogEntry> listMyAccessLog(@BeanParam PageParameters page) {
        var me = new Person(caller.accountId(), caller.member());
        return audit.accessLog(me, page.of("access-log", me.accountId()));
    }
}
