package vn.handbook.document;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That one document says something of another. */
public record RelationResponse(
        @NotNull UUID id,
        @NotNull @Schema(description = "Văn bản nói.") UUID sourceId,
        @NotNull DocumentRelationType relation,
        @NotNull @Schema(description = "Văn bản được nói đến.") UUID targetId,
        @NotNull Boolean partly,
        String note,
        @Schema(description = "Lúc huỷ bỏ, nếu đã ghi nhầm.") Instant voidedAt,
        String voidReason) {

    static RelationResponse of(DocumentRelation relation) {
        return new RelationResponse(
                relation.id,
                relation.sourceId,
                relation.relation,
                relation.targetId,
                relation.partly,
                relation.note,
                relation.voidedAt,
                relation.voidReason);
    }
}
