package vn.handbook.study;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a settlement was a mistake. */
public record VoidSettlementRequest(
        @NotBlank @Size(max = 500) @Schema(examples = "Ghi nhầm người.") String reason) {}
