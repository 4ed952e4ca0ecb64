package vn.handbook.organization;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.http.Idempotent;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.security.Scope;

@Path(OrganizationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.ORGANIZATIONS)
public class OrganizationSuccessionResource {
    private static final String EXAMPLE_TO_CLOSE = "01978400-0000-7001-8000-000000000063";
    private static final String EXAMPLE_SUCCESSOR = "01978400-0000-7001-8000-000000000065";
    private static final String EXAMPLE_TO_SPLIT = "01978400-0000-7001-8000-000000000067";

    private final OrganizationSuccessionService successions;
    private final Caller caller;
    private final Conditions conditions;

    OrganizationSuccessionResource(
            OrganizationSuccessionService successions, Caller caller, Conditions conditions) {
        this.successions = successions;
        this.caller = caller;
        this.conditions = conditions;
    }

    @POST
    @Path("{organizationId}/closures")
    @Idempotent
    @PermissionsAllowed(Access.WRITE_ORGANIZATIONS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "closeOrganization",
            summary = "Kết thúc hoạt động của tổ chức",
            description =
                    "Khi không còn đảng viên và tổ chức trực thuộc; vai trò trên tổ chức kết thúc cùng ngày. Cần `If-Match` (close).")
    @APIResponseSchema(
            value = OrganizationEventSummary.class,
            responseCode = "201",
            responseDescription = "Đã ghi.")
    public RestResponse<OrganizationEventSummary> closeOrganization(
            @Parameter(example = EXAMPLE_TO_CLOSE) @PathParam("organizationId") UUID organizationId,
            CloseOrganizationRequest request) {
        return Conditions.recorded(
                address(organizationId),
                successions.close(scope(), organizationId, conditions.basis(), request));
    }

    @POST
    @Path("{organizationId}/mergers")
    @Idempotent
    @PermissionsAllowed(Access.WRITE_ORGANIZATIONS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mergeOrganizations",
            summary = "Sáp nhập các tổ chức vào tổ chức này",
            description =
                    "Đảng viên, tổ chức trực thuộc, văn bản và kế hoạch đang mở đi theo; tên cũ còn tra được theo ngày. Cần `If-Match` (merge into this one).")
    @APIResponseSchema(
            value = OrganizationEvents.class,
            responseCode = "201",
            responseDescription = "Đã ghi.")
    public RestResponse<OrganizationEvents> mergeOrganizations(
            @Parameter(example = EXAMPLE_SUCCESSOR) @PathParam("organizationId")
                    UUID organizationId,
            MergeOrganizationsRequest request) {
        return Conditions.recorded(
                address(organizationId),
                successions.merge(scope(), organizationId, conditions.basis(), request));
    }

    @POST
    @Path("{organizationId}/splits")
    @Idempotent
    @PermissionsAllowed(Access.WRITE_ORGANIZATIONS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "splitOrganization",
            summary = "Tách tổ chức mới ra khỏi tổ chức này",
            description =
                    "Các tổ chức mới cùng loại, cùng cấp trên, bắt đầu trống hoặc với các tổ chức trực thuộc được nêu. Cần `If-Match` (split off).")
    @APIResponseSchema(
            value = OrganizationEvents.class,
            responseCode = "201",
            responseDescription = "Đã ghi.")
    public RestResponse<OrganizationEvents> splitOrganization(
            @Parameter(example = EXAMPLE_TO_SPLIT) @PathParam("organizationId") UUID organizationId,
            SplitOrganizationRequest request) {
        return Conditions.recorded(
                address(organizationId),
                successions.split(scope(), organizationId, conditions.basis(), request));
    }

    private Scope scope() {
        return caller.scope(Access.WRITE_ORGANIZATIONS);
    }

    private static String address(UUID id) {
        return OrganizationResource.PATH + "/" + id;
    }
}
