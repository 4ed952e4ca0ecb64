package vn.handbook.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** What a file says, to be searched. */
@Entity
class DocumentFileText {
    @Id UUID fileId;
    String text;

    protected DocumentFileText() {}

    DocumentFileText(UUID fileId, String text) {
        this.fileId = fileId;
        this.text = text;
    }
}
