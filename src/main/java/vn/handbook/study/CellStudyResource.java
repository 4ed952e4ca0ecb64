package vn.handbook.study;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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

@Path("/api/v1/organizations/{organizationId}/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.STUDY_PLANS)
public class CellStudyResource {
    private final CellStudyService study;
    private final Caller caller;

    CellStudyResource(CellStudyService study, Caller caller) {
        this.study = study;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Access.HELP_TO_STUDY)
    @Tabular("Việc học của chi bộ")
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "listCellAssignments",
            summary = "Ai chưa bắt đầu, ai cần giúp",
            description =
                    "Trạng thái và hạn của từng đảng viên, không có giờ đọc hay chỗ đọc tới; người được miễn"
                            + " sinh hoạt không có trong danh sách (states of a cell's members).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<CellAssignment> listCellAssignments(
            @Parameter(example = "01978400-0000-7001-8000-000000000101")
                    @PathParam("organizationId")
                    UUID organizationId,
            @Parameter(
                            description = "Kế hoạch học tập.",
                            example = "01978400-0000-7007-8000-000000000002")
                    @QueryParam("planId")
                    @NotNull
                    UUID planId,
            @Parameter(description = "Chỉ những người ở trạng thái này.") @QueryParam("state")
                    AssignmentState state,
            @BeanParam PageParameters page) {
        return study.list(
                caller.scope(Access.HELP_TO_STUDY),
                organizationId,
                planId,
                state,
                page.of("cell-assignments", organizationId, planId, state));
    }
}
