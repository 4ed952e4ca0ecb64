package vn.handbook.document;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An upload, and how far it is. */
public record UploadResponse(
        @NotNull @Schema(description = "Cũng là mã của tệp khi đã gắn vào văn bản.") UUID id,
        @NotNull UUID documentId,
        @NotNull FileKind kind,
        @NotNull String name,
        @NotNull @Schema(description = "Dung lượng đã khai, tính bằng byte.") Long length,
        @NotNull @Schema(description = "Đã nhận được bao nhiêu byte.") Long offset,
        @NotNull UploadState state,
        @Schema(description = "Mã lỗi khiến tệp bị từ chối.") String refusal,
        @NotNull @Schema(description = "Sau lúc này phần gửi dở bị xoá.") Instant expiresAt) {

    static UploadResponse of(DocumentUpload upload) {
        return new UploadResponse(
                upload.id,
                upload.documentId,
                upload.kind,
                upload.name,
                upload.length,
                upload.received,
                upload.state,
                upload.refusal,
                upload.expiresAt);
    }
}
