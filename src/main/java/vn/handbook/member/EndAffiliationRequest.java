package vn.handbook.member;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a temporary affiliation ends. */
public record EndAffiliationRequest(
        @NotNull @Schema(description = "Đến hết ngày.", examples = "2026-06-30")
                LocalDate lastDay) {}
