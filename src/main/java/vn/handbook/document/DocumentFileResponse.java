package vn.handbook.document;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.file.Extraction;
import vn.handbook.shared.sheet.SheetColumn;

/** A file of a document. */
public record DocumentFileResponse(
        @NotNull UUID id,
        @NotNull UUID documentId,
        @SheetColumn("Dạng")
                @NotNull
                @Schema(description = "Dạng: bản ký, toàn văn, bản đọc, trang chiếu.")
                FileKind kind,
        @SheetColumn("Tên tệp") @NotNull @Schema(examples = "57-NQ-TW.pdf") String name,
        @SheetColumn("Định dạng") @NotNull @Schema(examples = "application/pdf") String mediaType,
        @SheetColumn("Dung lượng (byte)")
                @NotNull
                @Schema(description = "Dung lượng, tính bằng byte.")
                Long size,
        @SheetColumn("SHA-256")
                @NotNull
                @Schema(description = "SHA-256 của nội dung, viết bằng hệ 16.")
                String sha256,
        @SheetColumn("Số trang") @Schema(description = "Số trang, nếu là PDF.") Integer pages,
        @NotNull @Schema(description = "Đã đọc được chữ trong tệp để tìm kiếm chưa.")
                Extraction extraction,
        @Schema(
                        description =
                                "Vì sao không có chữ: NO_TEXT (bản quét), UNREADABLE (không đọc"
                                        + " được), TOO_SLOW (quá phức tạp).")
                String extractionNote,
        @NotNull @Schema(description = "Địa chỉ tải tệp.") String content,
        @SheetColumn("Lúc thêm") @NotNull Instant createdAt) {

    static DocumentFileResponse of(DocumentFile file) {
        return new DocumentFileResponse(
                file.id,
                file.documentId,
                file.kind,
                file.name,
                file.mediaType,
                file.size,
                HexFormat.of().formatHex(file.sha256),
                file.pages,
                file.extraction,
                file.extractionNote,
                DocumentFileResource.address(file.documentId, file.id) + "/content",
                file.createdAt);
    }
}
