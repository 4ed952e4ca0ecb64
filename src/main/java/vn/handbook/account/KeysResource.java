package vn.handbook.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import vn.handbook.shared.http.ApiTags;

/** The public keys that access tokens can be checked with (RFC 7517). */
@Path("/.well-known/jwks.json")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.SIGN_IN)
public class KeysResource {
    private final KeySet keys;

    KeysResource(SigningKeys keys) {
        this.keys =
                new KeySet(
                        keys.published().stream()
                                .map(key -> key.toParams(OutputControlLevel.PUBLIC_ONLY))
                                .toList());
    }

    /** A JWK set. */
    @Schema(name = "KeySet")
    public record KeySet(@NotNull @JsonProperty("keys") List<Map<String, Object>> keys) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "readKeys",
            summary = "Khoá công khai",
            description = "Khoá để kiểm tra thẻ truy cập (JSON Web Key Set).")
    @APIResponse(responseCode = "200", description = "Các khoá.")
    public RestResponse<KeySet> readKeys() {
        return RestResponse.ResponseBuilder.ok(keys)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .build();
    }
}
