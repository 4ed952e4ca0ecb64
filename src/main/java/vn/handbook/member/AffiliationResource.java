package vn.handbook.member;

import io.quarkus.security.PermissionsAllowed;
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
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.sheet.SheetFormat;
import vn.handbook.shared.sheet.Tabular;

@Path(MemberResource.PATH + "/{memberId}/affiliations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.MEMBERS)
public class AffiliationResource {
    private static final String EXAMPLE_MEMBER = "01978400-0000-7002-8000-000000000007";
    private static final String EXAMPLE = "01978400-0000-7033-8000-000000000001";

    private final AffiliationService affiliations;
    private final Caller caller;

    AffiliationResource(AffiliationService affiliations, Caller caller) {
        this.affiliations = affiliations;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Access.READ_MEMBERS)
    @Tabular(value = "Nơi sinh hoạt", rows = AffiliationSheet.class)
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "listAffiliations",
            summary = "Các nơi sinh hoạt của đảng viên",
            description =
                    "Chính thức và tạm thời, hiện nay và trước đây (home cells and temporary ones).")
    @APIResponse(responseCode = "200", description = "Danh sách.")
    public Affiliations listAffiliations(
            @Parameter(example = EXAMPLE_MEMBER) @PathParam("memberId") UUID memberId) {
        return affiliations.list(caller.scope(Access.READ_MEMBERS), memberId);
    }

    @POST
    @Path("{affiliationId}/endings")
    @Idempotent
    @PermissionsAllowed(Access.WRITE_MEMBERS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "endAffiliation",
            summary = "Kết thúc sinh hoạt tạm thời",
            description = "Do nơi chính thức hoặc nơi tạm thời ghi (end of temporary activity).")
    @APIResponseSchema(
            value = Affiliations.class,
            responseCode = "201",
            responseDescription = "Đã ghi.")
    public RestResponse<Affiliations> endAffiliation(
            @Parameter(example = EXAMPLE_MEMBER) @PathParam("memberId") UUID memberId,
            @Parameter(example = EXAMPLE) @PathParam("affiliationId") UUID affiliationId,
            EndAffiliationRequest request) {
        return Conditions.recorded(
                MemberResource.PATH + "/" + memberId + "/affiliations",
                affiliations.end(
                        caller.scope(Access.WRITE_MEMBERS), memberId, affiliationId, request));
    }
}
