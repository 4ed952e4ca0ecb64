package vn.handbook.document;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A heading of a document. */
public record OutlineEntry(
        @NotNull
                @Min(1)
                @Max(6)
                @Schema(description = "Cấp, từ 1; mỗi lần xuống một cấp.", examples = "1")
                Integer level,
        @NotNull @Schema(examples = "CHAPTER") OutlineKind kind,
        @Size(min = 1, max = 20) @Schema(description = "Số thứ tự như in.", examples = "I")
                String label,
        @Size(min = 1, max = 500) @Schema(description = "Tên.", examples = "Quy định chung")
                String heading) {}
