package vn.handbook.document;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a document says of an earlier one. */
public record CreateRelationRequest(
        @NotNull @Schema(examples = "FOLLOWS_UP") DocumentRelationType relation,
        @NotNull
                @Schema(
                        description = "Văn bản được nói đến.",
                        examples = "01978400-0000-7004-8000-000000000060")
                UUID targetId,
        @Schema(description = "Chỉ một phần; dùng với REPLACES và REPEALS.") Boolean partly,
        @Size(min = 1, max = 1000) @Schema(description = "Điều khoản, căn cứ.") String note) {}
