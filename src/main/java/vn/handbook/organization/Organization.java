package vn.handbook.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A Party organisation. Rooms above read it in their queries, to keep to a scope; only this one
 * changes it.
 */
@Entity
class Organization {
    @Id UUID id;

    UUID parentId;

    @Enumerated(EnumType.STRING)
    OrganizationType type;

    String code;
    String name;

    /** The ids from the root down to this organisation. */
    UUID[] path;

    LocalDate validFrom;
    LocalDate validTo;
    @Version int version;
    Instant createdAt;

    protected Organization() {}
}
