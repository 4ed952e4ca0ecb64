package vn.handbook.report;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
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

@Path(StudySnapshotResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.REPORTS)
public class StudySnapshotResource {
    static final String PATH = "/api/v1/reports/study/snapshots";

    private final StudySnapshotService snapshots;
    private final Caller caller;

    StudySnapshotResource(StudySnapshotService snapshots, Caller caller) {
        this.snapshots = snapshots;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Access.READ_REPORTS)
    @Tabular("Báo cáo học tập đã chốt")
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "listStudySnapshots",
            summary = "Các báo cáo học tập đã chốt",
            description = "Tự động khi hết hạn và do cán bộ chốt, mới nhất trước (frozen reports).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<StudySnapshotSummary> listStudySnapshots(
            @Parameter(
                            description = "Chỉ của kế hoạch này.",
                            example = "01978400-0000-7007-8000-000000000001")
                    @QueryParam("planId")
                    UUID planId,
            @BeanParam PageParameters page) {
        return snapshots.list(
                caller.scope(Access.READ_REPORTS), planId, page.of("study-snapshots", planId));
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Access.FREEZE_REPORTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createStudySnapshot",
            summary = "Chốt báo cáo học tập",
            description =
                    "Giữ nguyên số liệu lúc này của mọi đơn vị, kể cả khi sau đó có thay đổi (freeze a report).")
    @APIResponseSchema(
            value = StudySnapshotSummary.class,
            responseCode = "201",
            responseDescription = "Đã chốt.")
    public RestResponse<StudySnapshotSummary> createStudySnapshot(
            CreateStudySnapshotRequest request) {
        StudySnapshotSummary taken = snapshots.take(caller.scope(Access.FREEZE_REPORTS), request);
        return Conditions.recorded(PATH + "/" + taken.id(), taken);
    }

    @GET
    @Path("{snapshotId}")
    @PermissionsAllowed(Access.READ_REPORTS)
    @Tabular(value = "Báo cáo học tập đã chốt", rows = StudyReportSheet.class)
    @Produces({
        MediaType.APPLICATION_JSON,
        SheetFormat.CSV_TYPE,
        SheetFormat.XLSX_TYPE,
        StudyReportDrawing.TYPE
    })
    @Operation(
            operationId = "readStudySnapshot",
            summary = "Một báo cáo học tập đã chốt",
            description =
                    "Như đã gửi lên cấp trên: không đổi khi đảng viên chuyển đi hay số liệu đến muộn (frozen report).")
    @APIResponse(responseCode = "200", description = "Báo cáo.")
    public RestResponse<StudyReport> readStudySnapshot(
            @Parameter(example = "01978400-0000-7045-8000-000000000001") @PathParam("snapshotId")
                    UUID snapshotId,
            @Parameter(
                            description = "Đơn vị trong báo cáo; không gửi là tổ chức được chốt.",
                            example = "01978400-0000-7001-8000-000000000101")
                    @QueryParam("organizationId")
                    UUID organizationId) {
        return RestResponse.ResponseBuilder.ok(
                        snapshots.read(
                                caller.scope(Access.READ_REPORTS), snapshotId, organizationId))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
