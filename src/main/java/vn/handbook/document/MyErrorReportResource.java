package vn.handbook.document;

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
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;

@Path("/api/v1/me/error-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.DOCUMENTS)
public class MyErrorReportResource {

    private final ErrorReportService reports;
    private final Caller caller;

    MyErrorReportResource(ErrorReportService reports, Caller caller) {
        this.reports = reports;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Access.REPORT_ERRORS)
    @Operation(
            operationId = "listMyErrorReports",
            summary = "Sai sót tôi đã báo",
            description = "Kèm trả lời của ban biên tập, mới nhất trước (my error reports).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<ErrorReportResponse> listMyErrorReports(@BeanParam PageParameters page) {
        return reports.own(caller.accountId(), page.of("my-error-reports", caller.accountId()));
    }
}
