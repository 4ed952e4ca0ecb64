package vn.handbook.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Events as they go over the wire. */
@Singleton
class AuditRows {
    private static final TypeReference<Map<String, String>> STATE = new TypeReference<>() {};

    private final ObjectMapper json;

    AuditRows(ObjectMapper json) {
        this.json = json;
    }

    AuditEventResponse forAuditors(AuditRow row) {
        return new AuditEventResponse(
                row.id(),
                row.happenedAt(),
                row.action(),
                row.actorAccountId(),
                row.actorMemberId(),
                row.actorSessionId(),
                row.actorRole(),
                row.actorOrganizationId(),
                row.actorOrganizationName(),
                row.memberId(),
                row.accountId(),
                row.organizationId(),
                row.organizationName(),
                row.objectId(),
                row.purpose(),
                state(row.stateBefore()),
                state(row.stateAfter()));
    }

    AccessLogEntry forThePerson(AuditRow row, UUID accountId) {
        return new AccessLogEntry(
                row.id(),
                row.happenedAt(),
                row.action(),
                accountId.equals(row.actorAccountId()),
                row.actorRole(),
                row.actorOrganizationId(),
                row.actorOrganizationName(),
                row.purpose(),
                state(row.stateBefore()),
                state(row.stateAfter()));
    }

    private Map<String, String> state(String text) {
        try {
            return text == null ? null : json.readValue(text, STATE);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
