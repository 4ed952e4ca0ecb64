package vn.handbook.member;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a member belongs to a cell, for a time. */
public record AffiliationResponse(
        @Schema(description = "Chỉ của sinh hoạt tạm thời.") UUID id,
        @NotNull Kind kind,
        @NotNull UUID organizationId,
        @NotNull @Schema(examples = "Chi bộ thôn Đoài") String organizationName,
        @NotNull LocalDate fromDay,
        @Schema(description = "Đến hết ngày; vắng khi còn.") LocalDate toDay) {

    /** In which way. */
    @Schema(name = "AffiliationKind")
    public enum Kind {
        /** Nơi sinh hoạt chính thức. */
        HOME,
        /** Nơi sinh hoạt tạm thời. */
        TEMPORARY
    }
}
