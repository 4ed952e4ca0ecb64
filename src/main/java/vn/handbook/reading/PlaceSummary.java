package vn.handbook.reading;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.document.DocumentSummary;

/** Where I stopped in a document, with the document as long as I may read it. */
public record PlaceSummary(
        @NotNull UUID documentId,
        @Schema(description = "Mục của văn bản theo đề cương.") String anchor,
        @NotNull @Schema(description = "Số ký tự tính từ đầu mục, hoặc từ đầu văn bản.")
                Integer position,
        @NotNull @Schema(description = "Đã đọc được bao nhiêu, từ 0 đến 1.") Double fraction,
        @NotNull @Schema(description = "Đọc lần cuối.") Instant readAt,
        @NotNull
                @Schema(
                        description =
                                "Tôi còn đọc được văn bản này hay không; nếu không thì chỉ còn mã.")
                Boolean available,
        DocumentSummary document) {}
