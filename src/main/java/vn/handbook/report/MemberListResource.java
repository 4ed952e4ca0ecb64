package vn.handbook.report;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

@Path("/api/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.REPORTS)
public class MemberListResource {
    private static final String EXAMPLE = "01978400-0000-7001-8000-000000000002";

    private final MemberListService lists;
    private final Caller caller;

    MemberListResource(MemberListService lists, Caller caller) {
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    @Path("probation-due")
    @PermissionsAllowed(Access.READ_MEMBERS)
    @Tabular(value = "Đảng viên dự bị sắp hết hạn", rows = ProbationSheet.class)
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "listProbationDue",
            summary = "Đảng viên dự bị sắp hết hạn",
            description = "Hết mười hai tháng dự bị, ngày sớm nhất trước (probation ending).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<MemberListRow> listProbationDue(
            @Parameter(example = EXAMPLE) @QueryParam("organizationId") UUID organizationId,
            @Parameter(description = "Đến hết ngày; không gửi là trong 60 ngày.")
                    @QueryParam("until")
                    LocalDate until,
            @BeanParam PageParameters page) {
        return lists.probationEnding(
                caller.scope(Access.READ_MEMBERS),
                organizationId,
                until,
                page.of("probation-due", organizationId, until));
    }

    @GET
    @Path("badge-candidates")
    @PermissionsAllowed(Access.READ_MEMBERS)
    @Tabular(value = "Đề nghị trao huy hiệu Đảng", rows = BadgeSheet.class)
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "listBadgeCandidates",
            summary = "Đảng viên đủ điều kiện về tuổi Đảng để trao huy hiệu",
            description =
                    "Đủ 30, 40, 45, 50 … 90 năm kể từ đợt trao trước; không có huy hiệu 35 năm (badge candidates).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<MemberListRow> listBadgeCandidates(
            @Parameter(example = EXAMPLE) @QueryParam("organizationId") UUID organizationId,
            @Parameter(
                            description =
                                    "Đợt trao: 3/2, 19/5, 2/9 hoặc 7/11; không gửi là đợt tới.",
                            example = "2026-11-07")
                    @QueryParam("on")
                    LocalDate on,
            @BeanParam PageParameters page) {
        return lists.badges(
                caller.scope(Access.READ_MEMBERS),
                organizationId,
                on,
                page.of("badge-candidates", organizationId, on));
    }
}
