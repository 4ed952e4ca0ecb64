package vn.handbook.account;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.security.Role;

/** A role on an organisation and all below it. */
@Schema(name = "RoleOnOrganization")
public record Grant(@NotNull Role role, @NotNull UUID organizationId) {}
