package vn.handbook.report;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.sheet.SheetFormat;
import vn.handbook.shared.sheet.Tabular;

@Path("/api/v1/reports/study")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.REPORTS)
public class StudyReportResource {
    private final StudyReportService reports;
    private final Caller caller;

    StudyReportResource(StudyReportService reports, Caller caller) {
        this.reports = reports;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Access.READ_REPORTS)
    @Tabular(value = "Báo cáo học tập", rows = StudyReportSheet.class)
    @Produces({
        MediaType.APPLICATION_JSON,
        SheetFormat.CSV_TYPE,
        SheetFormat.XLSX_TYPE,
        StudyReportDrawing.TYPE
    })
    @Operation(
            operationId = "readStudyReport",
            summary = "Báo cáo học tập",
            description =
                    "Số được giao, được miễn, đã xong, đang học, quá hạn của tổ chức và từng đơn vị trực"
                            + " thuộc; chỉ có số đếm. Tệp XLSX có biểu đồ; `Accept: image/svg+xml` cho hình vẽ"
                            + " (counts only; a chart in XLSX, and as SVG).")
    @APIResponse(responseCode = "200", description = "Báo cáo.")
    public RestResponse<StudyReport> readStudyReport(
            @Parameter(
                            description = "Kế hoạch học tập.",
                            example = "01978400-0000-7007-8000-000000000001")
                    @QueryParam("planId")
                    @NotNull
                    UUID planId,
            @Parameter(
                            description = "Tổ chức được báo cáo.",
                            example = "01978400-0000-7001-8000-000000000001")
                    @QueryParam("organizationId")
                    @NotNull
                    UUID organizationId,
            @Parameter(
                            description =
                                    "Vào cuối ngày này, theo cây tổ chức và tên gọi của ngày ấy; không gửi là hôm nay.",
                            example = "2026-03-31")
                    @QueryParam("asOf")
                    LocalDate asOf) {
        return RestResponse.ResponseBuilder.ok(
                        reports.count(
                                caller.scope(Access.READ_REPORTS), planId, organizationId, asOf))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
