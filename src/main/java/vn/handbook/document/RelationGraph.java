package vn.handbook.document;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Documents around one, as far as the caller may read them, and what they say of each other. */
public record RelationGraph(
        @NotNull List<Node> nodes,
        @NotNull List<Edge> edges,
        @NotNull @Schema(description = "Còn văn bản hoặc quan hệ khác không hiện ở đây.")
                Boolean truncated) {

    /**
     * @param depth how many steps from the document that was asked for, 0 for itself
     */
    @Schema(name = "RelationGraphNode")
    public record Node(
            @NotNull UUID documentId,
            @NotNull @Schema(description = "Số bước từ văn bản được hỏi.") Integer depth,
            @Schema(examples = "57-NQ/TW") String number,
            @NotNull DocumentType type,
            @NotNull String title,
            @NotNull LocalDate issuedOn,
            @NotNull Effect effect) {}

    /** What the source says of the target. */
    @Schema(name = "RelationGraphEdge")
    public record Edge(
            @NotNull UUID relationId,
            @NotNull UUID sourceId,
            @NotNull DocumentRelationType relation,
            @NotNull UUID targetId,
            @NotNull Boolean partly) {}
}
