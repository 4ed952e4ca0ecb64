package vn.handbook.bench;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.handbook.shared.security.Access;

/**
 * What this application could answer at most: a text of a given size that is there already. Only in
 * the build that is measured.
 */
@Path("/api/v1/bench")
@Produces(MediaType.APPLICATION_JSON)
public class ConstantResource {
    private final Map<Integer, String> texts = new ConcurrentHashMap<>();

    /** For whoever may read documents. */
    @GET
    @Path("signed-in/{bytes}")
    @NonBlocking
    @PermissionsAllowed(Access.READ_DOCUMENTS)
    @Operation(hidden = true)
    public String signedIn(@PathParam("bytes") int bytes) {
        return text(bytes);
    }

    /** The same for everybody. */
    @GET
    @Path("open/{bytes}")
    @NonBlocking
    @PermitAll
    @Operation(hidden = true)
    public String open(@PathParam("bytes") int bytes) {
        return text(bytes);
    }

    private String text(int bytes) {
        return texts.computeIfAbsent(
                bytes, size -> "{\"text\":\"" + "x".repeat(Math.max(0, size - 11)) + "\"}");
    }
}
