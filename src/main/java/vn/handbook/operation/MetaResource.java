package vn.handbook.operation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;

@Path("/api/v1/meta")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.SERVICE)
public class MetaResource {
    private static final String API_VERSION = "v1";

    private final MetaResponse meta;

    MetaResource(BuildConfig build) {
        this.meta = new MetaResponse(build.version(), build.time(), API_VERSION);
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "readMeta",
            summary = "Phiên bản của hệ thống",
            description = "Phiên bản đang chạy, lúc dựng và phiên bản của API (version).")
    @APIResponse(responseCode = "200", description = "Phiên bản.")
    public RestResponse<MetaResponse> readMeta() {
        return RestResponse.ResponseBuilder.ok(meta)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }
}
