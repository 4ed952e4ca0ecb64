package vn.handbook.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import vn.handbook.shared.security.Role;

/** A role held on an organisation and its subtree, from and to a day, both included. */
@Entity
class RoleAssignment {
    @Id UUID id;
    UUID accountId;

    @Enumerated(EnumType.STRING)
    Role role;

    UUID organizationId;
    LocalDate validFrom;
    LocalDate validTo;

    protected RoleAssignment() {}
}
