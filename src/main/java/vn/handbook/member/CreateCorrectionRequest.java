package vn.handbook.member;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be corrected, and why. */
public record CreateCorrectionRequest(
        @NotNull @Valid ProposedChanges changes,
        @NotBlank
                @Size(max = 500)
                @Schema(description = "Căn cứ để sửa.", examples = "Theo thẻ căn cước mới")
                String reason) {}
