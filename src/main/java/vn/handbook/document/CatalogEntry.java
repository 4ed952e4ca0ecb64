package vn.handbook.document;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import vn.handbook.shared.text.Cleaning;

/** What editors choose from: never deleted, since documents name it, but retired. */
@MappedSuperclass
abstract class CatalogEntry {
    @Id String code;
    String label;

    /** What a number bears for it: of a type {@code NQ}, of an issuer {@code TW}. */
    String[] symbols;

    String parent;
    int position;
    boolean retired;
    @Version int version;
    Instant createdAt;

    final void describe(CatalogEntryDetails details) {
        label = Cleaning.line(details.label());
        symbols = DocumentDetails.orNone(details.symbols()).toArray(String[]::new);
        parent = details.parent();
        position = details.position();
        retired = details.retired();
    }
}
