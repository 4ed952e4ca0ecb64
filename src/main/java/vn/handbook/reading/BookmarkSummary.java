package vn.handbook.reading;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.document.DocumentSummary;

/** A bookmark of mine, with the document as long as I may read it. */
public record BookmarkSummary(
        @NotNull UUID documentId,
        @Schema(description = "Thư mục; vắng khi ở ngoài mọi thư mục.") UUID folderId,
        @NotNull Instant bookmarkedAt,
        @NotNull
                @Schema(
                        description =
                                "Tôi còn đọc được văn bản này hay không; nếu không thì chỉ còn mã.")
                Boolean available,
        DocumentSummary document) {}
