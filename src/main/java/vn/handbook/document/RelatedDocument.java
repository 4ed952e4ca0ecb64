package vn.handbook.document;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another document that this one speaks of, or that speaks of this one. */
public record RelatedDocument(
        @NotNull UUID relationId,
        @NotNull DocumentRelationType relation,
        @NotNull
                @Schema(
                        description =
                                "OUTGOING: văn bản này nói về văn bản kia; INCOMING: ngược lại.")
                RelationDirection direction,
        @NotNull @Schema(description = "Chỉ một phần.") Boolean partly,
        @NotNull UUID documentId,
        @Schema(examples = "57-NQ/TW") String number,
        @NotNull String title,
        @NotNull LocalDate issuedOn) {

    RelatedDocument(
            UUID relationId,
            DocumentRelationType relation,
            boolean outgoing,
            boolean partly,
            UUID documentId,
            String number,
            String title,
            LocalDate issuedOn) {
        this(
                relationId,
                relation,
                outgoing ? RelationDirection.OUTGOING : RelationDirection.INCOMING,
                partly,
                documentId,
                number,
                title,
                issuedOn);
    }
}
