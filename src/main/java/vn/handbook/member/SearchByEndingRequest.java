package vn.handbook.member;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of somebody's citizen id. In a body, because addresses are kept in logs. */
public record SearchByEndingRequest(
        @NotNull
                @Pattern(regexp = "^[0-9]{4}$")
                @Schema(description = "Bốn số cuối của số căn cước.", examples = "0001")
                String citizenIdEnding,
        @NotNull @Schema(description = "Tìm để làm gì.", examples = "VERIFICATION")
                IdentityPurpose purpose) {

    /** So that no log line ever shows it. */
    @Override
    public String toString() {
        return "SearchByEndingRequest[•••]";
    }
}
