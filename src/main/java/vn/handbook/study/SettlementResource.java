package vn.handbook.study;

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

@Path("/api/v1/study-plans/{planId}/members/{memberId}/settlements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.STUDY_PLANS)
public class SettlementResource {
    private static final String EXAMPLE_PLAN = "01978400-0000-7007-8000-000000000002";
    private static final String EXAMPLE_MEMBER = "01978400-0000-7002-8000-000000000003";
    private static final String EXAMPLE = "01978400-0000-7014-8000-000000000001";

    private final SettlementService settlements;
    private final Caller caller;

    SettlementResource(SettlementService settlements, Caller caller) {
        this.settlements = settlements;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Access.HELP_TO_STUDY)
    @Tabular("Ghi nhận học tập")
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "listSettlements",
            summary = "Việc học của một người đã được ghi nhận thế nào",
            description = "Kể cả những lần đã huỷ, mới nhất trước (settlements of an assignment).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<SettlementResponse> listSettlements(
            @Parameter(example = EXAMPLE_PLAN) @PathParam("planId") UUID planId,
            @Parameter(example = EXAMPLE_MEMBER) @PathParam("memberId") UUID memberId,
            @BeanParam PageParameters page) {
        return settlements.list(
                caller.scope(Access.HELP_TO_STUDY),
                planId,
                memberId,
                page.of("settlements", planId, memberId));
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Access.HELP_TO_STUDY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "settleAssignment",
            summary = "Miễn học, hoặc ghi nhận đã học trên giấy",
            description =
                    "Kèm lý do; người được ghi đọc được, báo cáo tính riêng (waive, or record completion on paper).")
    @APIResponseSchema(
            value = SettlementResponse.class,
            responseCode = "201",
            responseDescription = "Đã ghi.")
    public RestResponse<SettlementResponse> settleAssignment(
            @Parameter(example = EXAMPLE_PLAN) @PathParam("planId") UUID planId,
            @Parameter(example = EXAMPLE_MEMBER) @PathParam("memberId") UUID memberId,
            SettleAssignmentRequest request) {
        return Conditions.recorded(
                address(planId, memberId),
                settlements.settle(caller.scope(Access.HELP_TO_STUDY), planId, memberId, request));
    }

    @POST
    @Path("{settlementId}/voids")
    @Idempotent
    @PermissionsAllowed(Access.HELP_TO_STUDY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "voidSettlement",
            summary = "Huỷ lần ghi nhận nhầm",
            description = "Không bị xoá mà được huỷ, kèm lý do (declare a settlement void).")
    @APIResponseSchema(
            value = SettlementResponse.class,
            responseCode = "201",
            responseDescription = "Đã huỷ.")
    public RestResponse<SettlementResponse> voidSettlement(
            @Parameter(example = EXAMPLE_PLAN) @PathParam("planId") UUID planId,
            @Parameter(example = "01978400-0000-7002-8000-000000000004") @PathParam("memberId")
                    UUID memberId,
            @Parameter(example = EXAMPLE) @PathParam("settlementId") UUID settlementId,
            VoidSettlementRequest request) {
        return Conditions.recorded(
                address(planId, memberId),
                settlements.declareVoid(
                        caller.scope(Access.HELP_TO_STUDY),
                        planId,
                        memberId,
                        settlementId,
                        request));
    }

    private static String address(UUID planId, UUID memberId) {
        return "/api/v1/study-plans/" + planId + "/members/" + memberId + "/settlements";
    }
}
