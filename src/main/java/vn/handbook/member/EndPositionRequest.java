package vn.handbook.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody's position ends. */
public record EndPositionRequest(
        @NotNull @Schema(description = "Giữ đến hết ngày.", examples = "2026-06-30")
                LocalDate heldTo,
        @NotBlank
                @Size(max = 100)
                @Schema(description = "Số quyết định cho thôi.", examples = "77-QĐ/ĐU")
                String decisionNumber,
        @NotNull @Schema(description = "Ngày quyết định.", examples = "2026-06-20")
                LocalDate decidedOn) {}
