package vn.handbook.document;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a document is new, is not as it was, or may no longer be kept. */
public record DocumentChange(
        @NotNull UUID documentId,
        @NotNull
                @Schema(
                        description =
                                "PRESENT: văn bản như bây giờ; GONE: đã thu hồi hoặc không còn dành cho người gọi,"
                                        + " hãy xoá khỏi máy.")
                Kind kind,
        @NotNull Instant changedAt,
        @Schema(description = "Có khi PRESENT.") DocumentSummary document) {

    /** Whether the document is there for the reader. */
    @Schema(name = "DocumentChangeKind")
    public enum Kind {
        PRESENT,
        GONE
    }
}
