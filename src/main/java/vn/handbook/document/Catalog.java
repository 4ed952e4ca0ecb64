package vn.handbook.document;

import java.util.Arrays;
import java.util.Optional;

/** The catalogues from which documents are described. */
enum Catalog {
    TYPES("types", TypeEntry.class),
    ISSUERS("issuers", Issuer.class),
    TOPICS("topics", Topic.class),
    TERMS("terms", Term.class);

    static final String NAMES = "types, issuers, topics, terms";

    private final String name;
    private final Class<? extends CatalogEntry> entry;

    Catalog(String name, Class<? extends CatalogEntry> entry) {
        this.name = name;
        this.entry = entry;
    }

    static Optional<Catalog> named(String name) {
        return Arrays.stream(values()).filter(catalog -> catalog.name.equals(name)).findFirst();
    }

    Class<? extends CatalogEntry> entry() {
        return entry;
    }

    /** The types are the regulation's (399-QĐ/TW): they are described here, not invented. */
    boolean isClosed() {
        return this == TYPES;
    }

    CatalogEntry newEntry() {
        return switch (this) {
            case TYPES -> new TypeEntry();
            case ISSUERS -> new Issuer();
            case TOPICS -> new Topic();
            case TERMS -> new Term();
        };
    }
}
