package vn.handbook.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A correction of a published document: the whole details as they are to be from now on. */
public record CreateVersionRequest(
        @NotNull VersionKind kind,
        @NotBlank
                @Size(max = 2000)
                @Schema(description = "Vì sao sửa.", examples = "Trích yếu nhập thiếu chữ.")
                String reason,
        @NotNull @Valid @Schema(description = "Toàn bộ thuộc tính sau khi sửa.")
                DocumentDetails details) {}
