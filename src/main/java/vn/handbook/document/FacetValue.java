package vn.handbook.document;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A value by which what was found can be narrowed. */
public record FacetValue(
        @NotNull
                @Schema(
                        description = "Gửi lại trong tham số lọc cùng tên.",
                        examples = "RESOLUTION")
                String value,
        @Schema(description = "Tên trong danh mục, nếu có.", examples = "Nghị quyết") String label,
        @NotNull @Schema(description = "Số văn bản.", examples = "12") Long count) {}
