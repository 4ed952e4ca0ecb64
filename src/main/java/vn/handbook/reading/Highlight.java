package vn.handbook.reading;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A marked passage: where it stood, and its words, by which a client finds it again after a
 * correction of the text.
 */
public record Highlight(
        @NotNull @Min(0) @Schema(description = "Ký tự đầu, tính từ 0 ở đầu mục.", examples = "120")
                Integer start,
        @NotNull @Min(1) @Schema(description = "Ký tự ngay sau đoạn.", examples = "152")
                Integer end,
        @NotBlank
                @Size(max = 2000)
                @Schema(
                        description = "Nguyên văn đoạn được tô.",
                        examples = "khoa học, công nghệ và đổi mới")
                String quote,
        @NotNull HighlightColor color) {}
