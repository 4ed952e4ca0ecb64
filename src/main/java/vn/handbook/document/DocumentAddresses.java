package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Where readers open documents: addresses of the portal, which grant nothing. */
@ApplicationScoped
class DocumentAddresses {
    private final DocumentConfig config;

    DocumentAddresses(DocumentConfig config) {
        this.config = config;
    }

    String of(UUID documentId) {
        return config.address().replace("{id}", documentId.toString());
    }

    /** Short enough to be typed from paper. */
    String of(ShortCode code) {
        return config.shortAddress().replace("{code}", code.letters());
    }
}
