package vn.handbook.document;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document with its relations. */
public record DocumentResponse(
        @NotNull UUID id,
        @NotNull UUID organizationId,
        @NotNull Audience audience,
        @NotNull @Schema(examples = "57-NQ/TW") String number,
        @NotNull DocumentType type,
        @NotNull @Schema(description = "Tên loại.", examples = "Nghị quyết") String typeLabel,
        @NotNull @Schema(examples = "Bộ Chính trị") String issuer,
        @Schema(description = "Khoá (nhiệm kỳ).", examples = "XIII") String term,
        @NotNull @Schema(description = "Trích yếu.") String title,
        @Schema(description = "Tóm tắt.") String summary,
        @Schema(description = "Lĩnh vực.") String topic,
        @NotNull LocalDate issuedOn,
        @NotNull Secrecy secrecy,
        @NotNull DocumentState state,
        @Schema(description = "Lúc công bố trong thư viện.") Instant publishedAt,
        @NotNull @Schema(description = "Văn bản liên quan, cả hai chiều.")
                List<RelatedDocument> relations) {

    static DocumentResponse of(Document document, List<RelatedDocument> relations) {
        return new DocumentResponse(
                document.id,
                document.organizationId,
                document.audience,
                document.number,
                document.type,
                document.type.label(),
                document.issuer,
                document.term,
                document.title,
                document.summary,
                document.topic,
                document.issuedOn,
                document.secrecy,
                document.state,
                document.publishedAt,
                relations);
    }
}
