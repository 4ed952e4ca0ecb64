package vn.handbook.audit;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.handbook.shared.privacy.Person;
import vn.handbook.shared.privacy.PersonalData;

/** What the trail holds about a person: what happened to them, and what they did. */
@Singleton
class AuditData implements PersonalData {
    private static final UUID NOBODY = new UUID(0, 0);

    private final AuditQueries queries;
    private final AuditRows rows;

    AuditData(AuditQueries queries, AuditRows rows) {
        this.queries = queries;
        this.rows = rows;
    }

    /** Whom one did it to is not part of it: that is theirs. */
    record Deed(Instant happenedAt, AuditAction action, UUID sessionId, UUID objectId) {}

    record Trail(List<AccessLogEntry> accessLog, List<Deed> ownActions) {}

    @Override
    public String section() {
        return "trail";
    }

    @Override
    public Set<String> tables() {
        return Set.of("audit_event");
    }

    @Override
    public Object about(Person person) {
        return new Trail(
                queries.allAbout(person.memberId().orElse(NOBODY), person.accountId()).stream()
                        .map(row -> rows.forThePerson(row, person.accountId()))
                        .toList(),
                queries.by(person.accountId()).stream()
                        .map(
                                row ->
                                        new Deed(
                                                row.happenedAt(),
                                                row.action(),
                                                row.actorSessionId(),
                                                row.objectId()))
                        .toList());
    }
}
