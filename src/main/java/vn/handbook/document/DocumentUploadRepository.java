package vn.handbook.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DocumentUploadRepository implements PanacheRepositoryBase<DocumentUpload, UUID> {

    Optional<DocumentUpload> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** One after the other for one account, until the transaction ends. */
    void queue(UUID accountId) {
        getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
                .setParameter(1, "uploads " + accountId)
                .getSingleResult();
    }

    /** Complete ones that nobody is checking. */
    List<UUID> unchecked(Instant now, int most) {
        return getEntityManager()
                .createQuery(
                        """
                        select u.id from DocumentUpload u
                        where u.state = UploadState.CHECKING
                            and (u.checkedUntil is null or u.checkedUntil < :now)
                        order by u.createdAt
                        """,
                        UUID.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** Locked, but for those that another replica has locked. */
    @SuppressWarnings("unchecked")
    List<DocumentUpload> expired(Instant now, int most) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        select * from document_upload where expires_at < ?1
                        order by expires_at limit ?2 for update skip locked
                        """,
                        DocumentUpload.class)
                .setParameter(1, now)
                .setParameter(2, most)
                .getResultList();
    }
}
