package vn.handbook.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.handbook.shared.security.Caller;

/** Where use cases record what they do. */
@Singleton
public class AuditTrail {
    private final AuditEventRepository events;
    private final AuditQueries queries;
    private final Caller caller;
    private final ObjectMapper json;
    private final Clock clock;

    AuditTrail(
            AuditEventRepository events,
            AuditQueries queries,
            Caller caller,
            ObjectMapper json,
            Clock clock) {
        this.events = events;
        this.queries = queries;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Records in the transaction of what it tells of: either both are kept or neither is. Without a
     * transaction it fails.
     */
    public void record(AuditEntry entry) {
        Actor actor = entry.actor == null ? Actor.of(caller) : entry.actor;
        events.persist(
                new AuditEvent(
                        entry,
                        actor.as(entry.role, entry.heldOn),
                        organization(entry),
                        text(entry.before),
                        text(entry.after),
                        clock.instant()));
    }

    private UUID organization(AuditEntry entry) {
        if (entry.organizationId != null || entry.memberId == null) {
            return entry.organizationId;
        }
        return queries.homeCell(entry.memberId).orElse(null);
    }

    private String text(Map<String, String> state) {
        try {
            return state == null ? null : json.writeValueAsString(new TreeMap<>(state));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
