package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import vn.handbook.organization.SuccessionRule;

/** Documents go to the successor, so that their readers keep them. */
@ApplicationScoped
class DocumentSuccession implements SuccessionRule {
    private final EntityManager entities;
    private final LibraryLock library;

    DocumentSuccession(EntityManager entities, LibraryLock library) {
        this.entities = entities;
        this.library = library;
    }

    @Override
    public void succeed(UUID organizationId, UUID successorId, LocalDate on) {
        library.take();
        entities.createNativeQuery(
                        """
                        update document set organization_id = :successorId, version = version + 1
                        where organization_id = :id
                        """)
                .setParameter("id", organizationId)
                .setParameter("successorId", successorId)
                .executeUpdate();
    }
}
