package vn.handbook.report;

import io.quarkus.security.PermissionsAllowed;
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
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.sheet.SheetFormat;
import vn.handbook.shared.sheet.Tabular;

@Path("/api/v1/organizations/{organizationId}/head-count")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.ORGANIZATIONS)
public class HeadCountResource {
    private final HeadCountService counts;
    private final Caller caller;

    HeadCountResource(HeadCountService counts, Caller caller) {
        this.counts = counts;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Access.READ_REPORTS)
    @Tabular(value = "Số đảng viên", rows = HeadCountSheet.class)
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "readHeadCount",
            summary = "Số đảng viên của tổ chức",
            description =
                    "Chính thức, dự bị, được miễn, vào bất kỳ ngày nào, của cả cây và từng đơn vị trực thuộc (head-count).")
    @APIResponse(responseCode = "200", description = "Số đảng viên.")
    public HeadCountReport readHeadCount(
            @Parameter(example = "01978400-0000-7001-8000-000000000001")
                    @PathParam("organizationId")
                    UUID organizationId,
            @Parameter(
                            description =
                                    "Vào cuối ngày này, theo cây tổ chức và tên gọi của ngày ấy; không gửi là hôm nay.")
                    @QueryParam("asOf")
                    LocalDate asOf) {
        return counts.count(caller.scope(Access.READ_REPORTS), organizationId, asOf);
    }
}
