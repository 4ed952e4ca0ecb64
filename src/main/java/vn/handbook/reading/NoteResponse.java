package vn.handbook.reading;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A note of mine. */
public record NoteResponse(
        @NotNull UUID id,
        @NotNull UUID documentId,
        @NotNull
                @Schema(
                        description =
                                "Tôi còn đọc được văn bản này hay không; nếu không thì đoạn trích được ẩn, lời ghi"
                                        + " của tôi vẫn còn.")
                Boolean documentAvailable,
        @Schema(description = "Mục của văn bản theo đề cương.") String anchor,
        @Schema(description = "Lời ghi của tôi.") String text,
        Highlight highlight,
        @NotNull Instant createdAt,
        @NotNull Instant updatedAt) {}
