package vn.handbook.document;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.http.Idempotent;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageParameters;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.sheet.SheetFormat;
import vn.handbook.shared.sheet.Tabular;

@Path(ErrorReportResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.DOCUMENTS)
public class ErrorReportResource {
    static final String PATH = "/api/v1/document-error-reports";
    private static final String EXAMPLE_REPORT = "01978400-0000-7021-8000-000000000001";

    private final ErrorReportService reports;
    private final Caller caller;

    ErrorReportResource(ErrorReportService reports, Caller caller) {
        this.reports = reports;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Access.WRITE_DOCUMENTS)
    @Tabular("Báo sai")
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "listErrorReports",
            summary = "Sai sót độc giả báo",
            description =
                    "Trên các văn bản trong phạm vi của ban biên tập, mới nhất trước (error reports in scope).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<ErrorReportResponse> listErrorReports(
            @QueryParam("state") ReportState state, @BeanParam PageParameters page) {
        return reports.list(
                caller.scope(Access.WRITE_DOCUMENTS), state, page.of("error-reports", state));
    }

    @POST
    @Path("{reportId}/answers")
    @Idempotent
    @PermissionsAllowed(Access.WRITE_DOCUMENTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerErrorReport",
            summary = "Trả lời báo sai sót",
            description = "Nhận hoặc không nhận, một lần, kèm lời đáp (answer a report).")
    @APIResponseSchema(
            value = ErrorReportResponse.class,
            responseCode = "201",
            responseDescription = "Đã trả lời.")
    public RestResponse<ErrorReportResponse> answerErrorReport(
            @Parameter(example = EXAMPLE_REPORT) @PathParam("reportId") UUID reportId,
            AnswerReportRequest request) {
        return Conditions.recorded(
                PATH, reports.answer(caller.scope(Access.WRITE_DOCUMENTS), reportId, request));
    }
}
