package vn.handbook.quiz;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Attempts by whose they are; each is locked until the transaction ends. */
@ApplicationScoped
class QuizAttemptRepository implements PanacheRepositoryBase<QuizAttempt, UUID> {

    Optional<QuizAttempt> lock(UUID memberId, UUID sectionId, UUID id) {
        return find("id = ?1 and memberId = ?2 and sectionId = ?3", id, memberId, sectionId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<QuizAttempt> lockOpen(UUID memberId, UUID sectionId) {
        return find("memberId = ?1 and sectionId = ?2 and endedAt is null", memberId, sectionId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<QuizAttempt> lockOpen(UUID id) {
        return find("id = ?1 and endedAt is null", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
