package vn.handbook.document;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;

@Path("/api/v1/short-links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.DOCUMENTS)
public class ShortLinkResource {
    private final ShortLinkService links;
    private final Caller caller;
    private final Conditions conditions;

    ShortLinkResource(ShortLinkService links, Caller caller, Conditions conditions) {
        this.links = links;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @Path("{shortCode}")
    @PermissionsAllowed(Access.READ_DOCUMENTS)
    @Operation(
            operationId = "readShortLink",
            summary = "Văn bản của mã ngắn",
            description =
                    "Mã in trên giấy hoặc trong mã QR, chữ hoa hay thường, có hay không có gạch nối;"
                            + " ai mở vẫn phải có quyền đọc (short link, from paper to phone).")
    @APIResponse(responseCode = "200", description = "Văn bản.")
    public RestResponse<ShortLinkResponse> readShortLink(
            @Parameter(description = "`shortCode` của văn bản.", example = "DEM0000117")
                    @PathParam("shortCode")
                    @Size(max = ShortCode.LONGEST_TYPED)
                    String shortCode) {
        return conditions.answer(
                links.follow(Readership.of(caller), ShortCode.of(shortCode)),
                Conditions.Keeping.CALLER);
    }
}
