package vn.handbook.member;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Idempotent;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;

@Path(MemberResource.PATH + "/identifier-searches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.MEMBERS)
public class SearchByEndingResource {
    private final SearchByEndingService search;
    private final Caller caller;

    SearchByEndingResource(SearchByEndingService search, Caller caller) {
        this.search = search;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Access.READ_IDENTITIES)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "searchMembersByIdentifier",
            summary = "Tìm theo bốn số cuối của số căn cước",
            description =
                    "Trong phạm vi của người gọi, nhiều nhất 20 người. Mỗi lần tìm đều được ghi lại, và người được"
                            + " tìm thấy xem được (audited search).")
    @APIResponseSchema(
            value = EndingMatches.class,
            responseCode = "200",
            responseDescription = "Những người có số căn cước như vậy.")
    public EndingMatches searchMembersByIdentifier(SearchByEndingRequest request) {
        return search.search(caller.scope(Access.READ_IDENTITIES), request);
    }
}
