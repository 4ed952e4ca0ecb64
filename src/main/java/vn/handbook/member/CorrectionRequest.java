package vn.handbook.member;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.handbook.shared.text.Cleaning;

/** That a member asks for a correction. What is proposed is forgotten once it is decided. */
@Entity
class CorrectionRequest {
    @Id UUID id;
    UUID memberId;

    @Enumerated(EnumType.STRING)
    CorrectionState state;

    String[] fields;
    byte[] proposalSealed;
    String proposalKey;
    String reason;
    String remark;
    UUID decidedBy;
    Instant decidedAt;
    @Version int version;
    Instant createdAt;

    protected CorrectionRequest() {}

    static CorrectionRequest of(UUID memberId, List<String> fields, String reason, Instant now) {
        var request = new CorrectionRequest();
        // Before everything else: what is sealed is sealed for this id
        request.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        request.memberId = memberId;
        request.state = CorrectionState.PENDING;
        request.fields = fields.toArray(String[]::new);
        request.reason = Cleaning.line(reason);
        request.createdAt = now;
        return request;
    }

    /**
     * @param author {@code null} when it is the member who withdraws it
     * @throws vn.handbook.shared.problem.Problem 409 when it is decided already
     */
    void end(CorrectionState how, String why, UUID author, Instant now) {
        if (state != CorrectionState.PENDING) {
            throw MemberProblem.CORRECTION_DECIDED.problem();
        }
        state = how;
        remark = Cleaning.line(why);
        decidedBy = author;
        decidedAt = now;
        proposalSealed = null;
        proposalKey = null;
    }
}
