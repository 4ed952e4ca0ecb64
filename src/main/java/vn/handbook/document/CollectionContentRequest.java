package vn.handbook.document;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The whole content of a collection, in its order. */
public record CollectionContentRequest(
        @NotNull
                @Size(max = 500)
                @Schema(
                        description = "Mã các văn bản theo thứ tự.",
                        examples = "[\"01978400-0000-7004-8000-000000000117\"]")
                List<@NotNull UUID> documentIds) {}
