package vn.handbook.report;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageParameters;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.sheet.SheetFormat;
import vn.handbook.shared.sheet.Tabular;

@Path("/api/v1/organizations/{organizationId}/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.REPORTS)
public class MemberReportResource {
    private static final String EXAMPLE = "01978400-0000-7001-8000-000000000002";

    private final MemberReportService reports;
    private final Caller caller;

    MemberReportResource(MemberReportService reports, Caller caller) {
        this.reports = reports;
        this.caller = caller;
    }

    @GET
    @Path("movement")
    @PermissionsAllowed(Access.READ_REPORTS)
    @Tabular(value = "Tăng, giảm đảng viên", rows = MovementSheet.class)
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "readMemberMovement",
            summary = "Tăng, giảm đảng viên trong kỳ",
            description =
                    "Của các chi bộ hiện thuộc tổ chức; trước kỳ cộng tăng trừ giảm là sau kỳ (increase and decrease).")
    @APIResponse(responseCode = "200", description = "Báo cáo.")
    public MemberMovement readMemberMovement(
            @Parameter(example = EXAMPLE) @PathParam("organizationId") UUID organizationId,
            @Parameter(description = "Ngày đầu kỳ.", example = "2026-01-01")
                    @QueryParam("from")
                    @NotNull
                    LocalDate from,
            @Parameter(description = "Ngày cuối kỳ.", example = "2026-06-30")
                    @QueryParam("to")
                    @NotNull
                    LocalDate to) {
        return reports.movement(caller.scope(Access.READ_REPORTS), organizationId, from, to);
    }

    @GET
    @Path("statistics")
    @PermissionsAllowed(Access.READ_REPORTS)
    @Tabular(value = "Cơ cấu đảng viên", rows = StatisticsSheet.class)
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "readMemberStatistics",
            summary = "Cơ cấu đảng viên",
            description =
                    "Theo tình trạng, giới tính, độ tuổi, trình độ; chỉ có số đếm (composition).")
    @APIResponse(responseCode = "200", description = "Báo cáo.")
    public StatisticsReport readMemberStatistics(
            @Parameter(example = EXAMPLE) @PathParam("organizationId") UUID organizationId) {
        return reports.statistics(caller.scope(Access.READ_REPORTS), organizationId);
    }

    @GET
    @Path("data-quality")
    @PermissionsAllowed(Access.READ_REPORTS)
    @Tabular(value = "Chất lượng dữ liệu", rows = QualitySheet.class)
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "readDataQuality",
            summary = "Chất lượng dữ liệu đảng viên",
            description =
                    "Số hồ sơ thiếu, trùng, vô lý của tổ chức và từng đơn vị trực thuộc (data quality).")
    @APIResponse(responseCode = "200", description = "Báo cáo.")
    public QualityReport readDataQuality(
            @Parameter(example = EXAMPLE) @PathParam("organizationId") UUID organizationId) {
        return reports.quality(caller.scope(Access.READ_REPORTS), organizationId);
    }

    @GET
    @Path("data-quality/members")
    @PermissionsAllowed(Access.READ_MEMBERS)
    @Tabular(value = "Hồ sơ cần xem lại", rows = QualityMemberSheet.class)
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "listDataQualityMembers",
            summary = "Những hồ sơ cần xem lại",
            description = "Các đảng viên sau một con số của báo cáo (drill-down).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<MemberListRow> listDataQualityMembers(
            @Parameter(example = EXAMPLE) @PathParam("organizationId") UUID organizationId,
            @Parameter(example = "SAME_NAME_AND_BIRTH") @QueryParam("issue") @NotNull
                    QualityIssue issue,
            @BeanParam PageParameters page) {
        return reports.members(
                caller.scope(Access.READ_MEMBERS),
                organizationId,
                issue,
                page.of("data-quality", organizationId, issue));
    }
}
