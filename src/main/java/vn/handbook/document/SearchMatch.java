package vn.handbook.document;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place in a text that was looked for. */
public record SearchMatch(
        @NotNull
                @Schema(
                        description = "Vị trí ký tự đầu trong `text`, đếm từ 0 (UTF-16).",
                        examples = "3")
                Integer offset,
        @NotNull @Schema(description = "Số ký tự.", examples = "6") Integer length) {}
