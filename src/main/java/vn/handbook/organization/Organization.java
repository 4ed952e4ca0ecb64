package vn.handbook.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.handbook.shared.text.Cleaning;

/**
 * A Party organisation. Rooms above read it in their queries, to keep to a scope; only this one
 * changes it. Code and contact are corrected here; what has a history is changed by {@link TreeSql}
 * alone, under the tree's lock.
 */
@Entity
class Organization {
    @Id UUID id;

    @Column(updatable = false)
    UUID parentId;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    OrganizationType type;

    String code;

    @Column(updatable = false)
    String name;

    /** The ids from the root down to this organisation. */
    @Column(updatable = false)
    UUID[] path;

    String contactAddress;
    String contactPhone;
    String contactEmail;

    @Column(updatable = false)
    LocalDate validFrom;

    @Column(updatable = false)
    LocalDate validTo;

    @Version int version;
    Instant createdAt;

    protected Organization() {}

    OrganizationDetails details() {
        return new OrganizationDetails(code, contact());
    }

    OrganizationContact contact() {
        return new OrganizationContact(contactAddress, contactPhone, contactEmail);
    }

    void correct(OrganizationDetails details) {
        code = Cleaning.line(details.code());
        contactAddress = Cleaning.line(details.contact().address());
        contactPhone = Cleaning.line(details.contact().phone());
        contactEmail = Cleaning.line(details.contact().email());
    }

    /** The organisation above all others. */
    static Organization root(
            OrganizationType type, String code, String name, LocalDate today, Instant now) {
        var root = new Organization();
        root.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        root.type = type;
        root.code = code;
        root.name = name;
        root.path = new UUID[] {root.id};
        root.validFrom = today;
        root.createdAt = now;
        return root;
    }
}
