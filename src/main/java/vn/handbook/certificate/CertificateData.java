package vn.handbook.certificate;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.handbook.shared.privacy.Person;
import vn.handbook.shared.privacy.PersonalData;

/** The certificates that were issued to a member. */
@Singleton
class CertificateData implements PersonalData {
    private static final UUID NOBODY = new UUID(0, 0);

    private final EntityManager entities;

    CertificateData(EntityManager entities) {
        this.entities = entities;
    }

    record Issued(
            String code, UUID planId, Instant completedAt, Instant issuedAt, Instant revokedAt) {}

    @Override
    public String section() {
        return "certificates";
    }

    @Override
    public Set<String> tables() {
        return Set.of("certificate");
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object about(Person person) {
        List<Tuple> rows =
                entities.createNativeQuery(
                                """
                                select code, plan_id, completed_at, issued_at, revoked_at from certificate
                                where member_id = :memberId order by issued_at, id
                                """,
                                Tuple.class)
                        .setParameter("memberId", person.memberId().orElse(NOBODY))
                        .getResultList();
        return rows.isEmpty() ? null : rows.stream().map(CertificateData::issued).toList();
    }

    private static Issued issued(Tuple row) {
        return new Issued(
                row.get("code", String.class),
                row.get("plan_id", UUID.class),
                row.get("completed_at", Instant.class),
                row.get("issued_at", Instant.class),
                row.get("revoked_at", Instant.class));
    }
}
