package vn.handbook.account;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.security.Role;

/** A role that an account holds, or will. */
public record HeldRole(
        @NotNull UUID roleAssignmentId,
        @NotNull Role role,
        @NotNull UUID organizationId,
        @NotNull @Schema(examples = "Chi bộ thôn Đoài") String organizationName,
        @NotNull LocalDate validFrom,
        LocalDate validTo) {}
