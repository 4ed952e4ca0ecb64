package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * What readers see is changed by one editor at a time, across all replicas: the feed of changes
 * depends on it, and that no circle of relations is closed from two sides.
 */
@ApplicationScoped
class LibraryLock {
    private final EntityManager entities;

    LibraryLock(EntityManager entities) {
        this.entities = entities;
    }

    /** Until the transaction ends; to be taken before any row is. */
    void take() {
        entities.createNativeQuery("select lock_library()", Boolean.class).getSingleResult();
    }
}
