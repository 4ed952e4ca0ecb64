package vn.handbook.document;

import jakarta.inject.Singleton;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostUpdate;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Indexes every document that a transaction wrote before that transaction ends, whoever wrote it:
 * no use case can forget to.
 */
@Singleton
class DocumentIndexing {
    private final TransactionSynchronizationRegistry transaction;
    private final SearchIndexService index;

    DocumentIndexing(TransactionSynchronizationRegistry transaction, SearchIndexService index) {
        this.transaction = transaction;
        this.index = index;
    }

    @PostPersist
    @PostUpdate
    void written(Document document) {
        var written = (Written) transaction.getResource(Written.class);
        if (written == null) {
            written = new Written();
            transaction.putResource(Written.class, written);
            transaction.registerInterposedSynchronization(written);
        }
        written.documents.add(document.id);
    }

    private final class Written implements Synchronization {
        private final Set<UUID> documents = new LinkedHashSet<>();

        @Override
        public void beforeCompletion() {
            documents.forEach(index::documentChanged);
        }

        @Override
        public void afterCompletion(int status) {
            // The rows are the transaction's: they come and go with it
        }
    }
}
