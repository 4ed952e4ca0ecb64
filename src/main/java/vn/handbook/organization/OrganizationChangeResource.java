package vn.handbook.organization;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.http.Idempotent;
import vn.handbook.shared.http.MergePatch;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.security.Scope;

@Path(OrganizationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.ORGANIZATIONS)
public class OrganizationChangeResource {
    private static final String EXAMPLE_TO_CORRECT = "01978400-0000-7001-8000-000000000061";
    private static final String EXAMPLE_TO_RENAME = "01978400-0000-7001-8000-000000000062";
    private static final String EXAMPLE_TO_MOVE = "01978400-0000-7001-8000-000000000064";
    private static final String EXAMPLE_TO_RETYPE = "01978400-0000-7001-8000-000000000068";

    private final OrganizationChangeService changes;
    private final OrganizationService organizations;
    private final Caller caller;
    private final Conditions conditions;

    OrganizationChangeResource(
            OrganizationChangeService changes,
            OrganizationService organizations,
            Caller caller,
            Conditions conditions) {
        this.changes = changes;
        this.organizations = organizations;
        this.caller = caller;
        this.conditions = conditions;
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Access.WRITE_ORGANIZATIONS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createOrganization",
            summary = "Thành lập tổ chức",
            description = "Dưới một tổ chức trong phạm vi, theo quyết định (create).")
    @APIResponseSchema(
            value = OrganizationResponse.class,
            responseCode = "201",
            responseDescription = "Đã thành lập.")
    public RestResponse<OrganizationResponse> createOrganization(
            CreateOrganizationRequest request) {
        UUID id = changes.create(scope(), request);
        return Conditions.created(
                address(id), organizations.version(scope(), id), organizations.read(scope(), id));
    }

    @PATCH
    @Path("{organizationId}")
    @PermissionsAllowed(Access.WRITE_ORGANIZATIONS)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateOrganization",
            summary = "Sửa mã và liên hệ của tổ chức",
            description =
                    "Sửa theo JSON Merge Patch (RFC 7396); tên, loại hình và cấp trên thay đổi theo quyết định. Cần"
                            + " `If-Match` (correct code and contact).")
    @APIResponse(responseCode = "200", description = "Tổ chức sau khi sửa.")
    public RestResponse<OrganizationResponse> updateOrganization(
            @Parameter(example = EXAMPLE_TO_CORRECT) @PathParam("organizationId")
                    UUID organizationId,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    OrganizationDetails.class)))
                    MergePatch<OrganizationDetails> patch) {
        int version = organizations.correct(scope(), organizationId, conditions.basis(), patch);
        return Conditions.changed(version, organizations.read(scope(), organizationId));
    }

    @POST
    @Path("{organizationId}/renamings")
    @Idempotent
    @PermissionsAllowed(Access.WRITE_ORGANIZATIONS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "renameOrganization",
            summary = "Đổi tên tổ chức",
            description =
                    "Theo quyết định; tên cũ còn tra được theo ngày. Cần `If-Match` (rename).")
    @APIResponseSchema(
            value = OrganizationEventSummary.class,
            responseCode = "201",
            responseDescription = "Đã ghi.")
    public RestResponse<OrganizationEventSummary> renameOrganization(
            @Parameter(example = EXAMPLE_TO_RENAME) @PathParam("organizationId")
                    UUID organizationId,
            RenameOrganizationRequest request) {
        return Conditions.recorded(
                address(organizationId),
                changes.rename(scope(), organizationId, conditions.basis(), request));
    }

    @POST
    @Path("{organizationId}/retypings")
    @Idempotent
    @PermissionsAllowed(Access.WRITE_ORGANIZATIONS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "retypeOrganization",
            summary = "Đổi loại hình tổ chức",
            description =
                    "Ví dụ chi bộ cơ sở thành đảng bộ cơ sở. Cần `If-Match` (change the type).")
    @APIResponseSchema(
            value = OrganizationEventSummary.class,
            responseCode = "201",
            responseDescription = "Đã ghi.")
    public RestResponse<OrganizationEventSummary> retypeOrganization(
            @Parameter(example = EXAMPLE_TO_RETYPE) @PathParam("organizationId")
                    UUID organizationId,
            RetypeOrganizationRequest request) {
        return Conditions.recorded(
                address(organizationId),
                changes.retype(scope(), organizationId, conditions.basis(), request));
    }

    @POST
    @Path("{organizationId}/moves")
    @Idempotent
    @PermissionsAllowed(Access.WRITE_ORGANIZATIONS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "moveOrganization",
            summary = "Chuyển tổ chức sang cấp trên khác",
            description =
                    "Cùng mọi tổ chức và đảng viên trực thuộc; quyền trên chúng đi theo ngay. Cần `If-Match` (move).")
    @APIResponseSchema(
            value = OrganizationEventSummary.class,
            responseCode = "201",
            responseDescription = "Đã ghi.")
    public RestResponse<OrganizationEventSummary> moveOrganization(
            @Parameter(example = EXAMPLE_TO_MOVE) @PathParam("organizationId") UUID organizationId,
            MoveOrganizationRequest request) {
        return Conditions.recorded(
                address(organizationId),
                changes.move(scope(), organizationId, conditions.basis(), request));
    }

    private Scope scope() {
        return caller.scope(Access.WRITE_ORGANIZATIONS);
    }

    private static String address(UUID id) {
        return OrganizationResource.PATH + "/" + id;
    }
}
