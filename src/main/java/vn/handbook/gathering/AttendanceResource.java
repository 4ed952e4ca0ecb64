package vn.handbook.gathering;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

@Path(StudySessionResource.PATH + "/{studySessionId}/attendance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.STUDY_PLANS)
public class AttendanceResource {
    private static final String EXAMPLE = "01978400-0000-7062-8000-000000000001";

    private final AttendanceService attendance;
    private final Caller caller;

    AttendanceResource(AttendanceService attendance, Caller caller) {
        this.attendance = attendance;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Access.RECORD_ATTENDANCE)
    @Tabular("Điểm danh buổi học")
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "listAttendance",
            summary = "Danh sách điểm danh",
            description =
                    "Đảng viên của chi bộ mình, theo tên, kể cả người chưa điểm danh (attendance list of the cell).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<AttendanceEntry> listAttendance(
            @Parameter(example = EXAMPLE) @PathParam("studySessionId") UUID studySessionId,
            @BeanParam PageParameters page) {
        return attendance.list(
                caller.scope(Access.RECORD_ATTENDANCE),
                studySessionId,
                page.of("attendance", studySessionId));
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Access.RECORD_ATTENDANCE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordAttendance",
            summary = "Điểm danh, hoặc sửa điểm danh",
            description =
                    "Tối đa 1.000 người một lần; ai không nêu thì giữ nguyên, gửi lại thì không đổi gì. Lần ghi trước"
                            + " được huỷ chứ không bị xoá (record who was there, or correct it).")
    @APIResponseSchema(
            value = AttendanceRecorded.class,
            responseCode = "201",
            responseDescription = "Đã ghi.")
    public RestResponse<AttendanceRecorded> recordAttendance(
            @Parameter(example = EXAMPLE) @PathParam("studySessionId") UUID studySessionId,
            RecordAttendanceRequest request) {
        return Conditions.recorded(
                StudySessionResource.PATH + "/" + studySessionId + "/attendance",
                attendance.record(caller.scope(Access.RECORD_ATTENDANCE), studySessionId, request));
    }
}
