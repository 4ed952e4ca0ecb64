package vn.handbook.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** That a document stands at a place in a collection. */
@Entity
@Table(name = "document_collection_item")
@IdClass(CollectionEntry.Place.class)
class CollectionEntry {
    @Id UUID collectionId;
    @Id int position;
    UUID documentId;

    protected CollectionEntry() {}

    CollectionEntry(UUID collectionId, int position, UUID documentId) {
        this.collectionId = collectionId;
        this.position = position;
        this.documentId = documentId;
    }

    /** Its key. */
    record Place(UUID collectionId, int position) {}
}
