package vn.handbook.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * An endpoint that fails as code fails that nobody has foreseen, with a message full of insides.
 */
@Path(FailingResource.PATH)
public class FailingResource {
    static final String PATH = "/api/v1/failing";

    @GET
    @PermitAll
    @Operation(hidden = true)
    public String read() {
        throw new IllegalStateException(
                "vn.handbook.Secret on db.internal:5432 as handbook",
                new SQLException("select password_hash from account", "42P01"));
    }
}
