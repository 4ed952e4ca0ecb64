package vn.handbook.member;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.text.Text;

/** Keeps a changed record, each identifier one member's alone, and tells the trail of it. */
@Singleton
class MemberRecords {
    private static final byte[] NO_HASH = {};

    private final MemberRepository members;
    private final MemberQueries queries;
    private final IdentifierVault vault;
    private final AuditTrail trail;

    MemberRecords(
            MemberRepository members,
            MemberQueries queries,
            IdentifierVault vault,
            AuditTrail trail) {
        this.members = members;
        this.queries = queries;
        this.vault = vault;
        this.trail = trail;
    }

    /**
     * @throws Problem 409 when an identifier is taken; that it was told is recorded, for it tells
     *     of somebody who may be out of the caller's scope
     */
    void save(Member member, AuditAction action, MaskedIdentifiers before) {
        Identifiers identifiers = vault.open(member.id, member.identifiers);
        try {
            refuseTakenUnderAnotherKey(member, identifiers.citizenId());
            members.flush();
        } catch (ConstraintViolationException violation) {
            throw identifierTaken(violation, member, identifiers);
        }
        AuditEntry entry = AuditEntry.of(action).onMember(member.id).in(member.organizationId);
        MaskedIdentifiers.of(MemberDetails.of(member, identifiers))
                .recordChangesSince(before, entry);
        trail.record(entry);
    }

    /**
     * While a key is replaced, one number has two hashes, and the unique constraint does not see
     * that they are one number. Whoever writes it then waits for the other who does.
     */
    private void refuseTakenUnderAnotherKey(Member member, String citizenId) {
        List<byte[]> hashes = citizenId == null ? List.of() : vault.citizenIdHashes(citizenId);
        if (hashes.size() > 1) {
            members.lock(
                    hashes.stream()
                            .map(HexFormat.of()::formatHex)
                            .min(Comparator.naturalOrder())
                            .orElseThrow());
            if (queries.othersWith(member.id, hashes) > 0) {
                throw citizenIdTaken(member, citizenId);
            }
        }
    }

    private RuntimeException identifierTaken(
            ConstraintViolationException violation, Member member, Identifiers identifiers) {
        return switch (String.valueOf(violation.getConstraintName())) {
            case "member_card_number_uq" -> {
                recordTold(member.id, List.of(NO_HASH), member.cardNumber);
                yield taken("/cardNumber");
            }
            case "member_citizen_id_hash_uq" -> citizenIdTaken(member, identifiers.citizenId());
            default -> violation;
        };
    }

    private Problem citizenIdTaken(Member member, String citizenId) {
        recordTold(member.id, vault.citizenIdHashes(citizenId), "");
        return taken("/citizenId");
    }

    /** In a transaction of its own: nothing else of the request is kept. */
    private void recordTold(UUID entered, List<byte[]> citizenIdHashes, String cardNumber) {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                queries.holdersOf(entered, citizenIdHashes, cardNumber)
                                        .forEach(
                                                holder ->
                                                        trail.record(
                                                                AuditEntry.of(
                                                                                AuditAction
                                                                                        .IDENTIFIER_TAKEN_TOLD)
                                                                        .onMember(holder))));
    }

    private static Problem taken(String pointer) {
        return MemberProblem.MEMBER_IDENTIFIER_TAKEN
                .problem()
                .faults(
                        List.of(
                                Fault.pointer(
                                        pointer,
                                        "TAKEN",
                                        Text.of(
                                                "Đã có đảng viên khác mang số này.",
                                                "Another member bears this number."))));
    }
}
