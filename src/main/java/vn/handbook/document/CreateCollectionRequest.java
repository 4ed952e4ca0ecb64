package vn.handbook.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new collection, still empty. */
public record CreateCollectionRequest(
        @NotNull
                @Schema(
                        description = "Tổ chức có ban biên tập giữ tập này.",
                        examples = "01978400-0000-7001-8000-000000000001")
                UUID organizationId,
        @NotBlank
                @Size(max = 200)
                @Schema(description = "Tên tập.", examples = "Văn kiện Đại hội Đảng bộ tỉnh")
                String title,
        @Size(min = 1, max = 2000) @Schema(description = "Giới thiệu.") String description) {}
