package vn.handbook.document;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stretch of the feed of changes. */
public record DocumentChanges(
        @NotNull List<DocumentChange> items,
        @NotNull @Schema(description = "Giữ lại và gửi trong `cursor` lần sau, kể cả khi đã hết.")
                String nextCursor,
        @NotNull @Schema(description = "Còn nữa: hỏi tiếp ngay.") Boolean more) {}
