package vn.handbook.member;

import io.quarkus.security.PermissionsAllowed;
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
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;

@Path(MemberResource.PATH + "/{memberId}/identity")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.MEMBERS)
public class IdentityResource {
    private final IdentityService identities;
    private final Caller caller;

    IdentityResource(IdentityService identities, Caller caller) {
        this.identities = identities;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Access.READ_IDENTITIES)
    @Operation(
            operationId = "readMemberIdentity",
            summary = "Số định danh đầy đủ của đảng viên",
            description =
                    "Số căn cước, điện thoại, số thẻ không che. Mỗi lần xem đều được ghi lại, và đảng viên thấy được"
                            + " (audited read of full identifiers).")
    @APIResponse(responseCode = "200", description = "Các số định danh.")
    public IdentityResponse readMemberIdentity(
            @Parameter(example = "01978400-0000-7002-8000-000000000001") @PathParam("memberId")
                    UUID memberId,
            @Parameter(description = "Xem để làm gì.") @QueryParam("purpose")
                    IdentityPurpose purpose) {
        return identities.read(caller.scope(Access.READ_IDENTITIES), memberId, purpose, caller);
    }
}
