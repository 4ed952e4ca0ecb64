package vn.handbook.reading;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A folder of mine. */
public record BookmarkFolderSummary(
        @NotNull UUID id,
        @NotNull @Schema(examples = "Đại hội XIV") String name,
        @NotNull @Schema(description = "Số văn bản trong thư mục.", examples = "3")
                Long bookmarks) {}
