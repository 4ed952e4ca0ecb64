package vn.handbook.document;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another document that this one speaks of, or that speaks of this one. */
public record RelatedDocument(
        @NotNull DocumentRelationType relation,
        @NotNull
                @Schema(
                        description =
                                "OUTGOING: văn bản này nói về văn bản kia; INCOMING: ngược lại.")
                RelationDirection direction,
        @NotNull UUID documentId,
        @NotNull String number,
        @NotNull String title,
        @NotNull LocalDate issuedOn) {

    RelatedDocument(
            DocumentRelationType relation,
            boolean outgoing,
            UUID documentId,
            String number,
            String title,
            LocalDate issuedOn) {
        this(
                relation,
                outgoing ? RelationDirection.OUTGOING : RelationDirection.INCOMING,
                documentId,
                number,
                title,
                issuedOn);
    }
}
