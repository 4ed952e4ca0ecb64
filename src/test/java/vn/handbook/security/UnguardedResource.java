package vn.handbook.security;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An endpoint whose author has forgotten to say whom it admits. */
@Path(UnguardedResource.PATH)
public class UnguardedResource {
    static final String PATH = "/api/v1/unguarded";

    @GET
    @Operation(hidden = true)
    public String read() {
        return "secret";
    }
}
