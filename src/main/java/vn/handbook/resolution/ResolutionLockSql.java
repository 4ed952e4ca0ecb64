package vn.handbook.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.stream.Stream;

/** Lets whoever changes a resolution and whoever relies on it wait for one another. */
@ApplicationScoped
class ResolutionLockSql {
    private final EntityManager entities;

    ResolutionLockSql(EntityManager entities) {
        this.entities = entities;
    }

    /** Before it is read to be changed; until the end of the transaction. */
    void take(UUID id) {
        locked(id, "for no key update").count();
    }

    /**
     * Keeps a resolution from being changed until the end of the transaction.
     *
     * @return whether it is published
     */
    boolean holdPublished(UUID id) {
        return locked(id, "for share").anyMatch(ResolutionState.PUBLISHED.name()::equals);
    }

    private Stream<String> locked(UUID id, String how) {
        return entities
                .createNativeQuery(
                        "select state from resolution where id = :id " + how, String.class)
                .setParameter("id", id)
                .getResultList()
                .stream();
    }
}
