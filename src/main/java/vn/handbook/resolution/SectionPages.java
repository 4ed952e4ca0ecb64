package vn.handbook.resolution;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Pages of a PDF file of a document, both included. */
@Schema(description = "Các trang PDF để đọc, tính cả hai đầu.")
public record SectionPages(
        @NotNull @Schema(description = "Một trong các văn bản được học.") UUID documentId,
        @NotNull @Schema(description = "Tệp PDF của văn bản ấy.") UUID fileId,
        @NotNull @Min(1) @Max(100_000) Integer fromPage,
        @NotNull @Min(1) @Max(100_000) Integer toPage) {}
