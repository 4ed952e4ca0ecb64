package vn.handbook.member;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.sheet.SheetColumn;
import vn.handbook.shared.text.Labelled;

/** That a member belongs to a cell, for a time. */
public record AffiliationResponse(
        @Schema(description = "Chỉ của sinh hoạt tạm thời.") UUID id,
        @SheetColumn("Hình thức") @NotNull Kind kind,
        @NotNull UUID organizationId,
        @SheetColumn("Chi bộ") @NotNull @Schema(examples = "Chi bộ thôn Đoài")
                String organizationName,
        @SheetColumn("Từ ngày") @NotNull LocalDate fromDay,
        @SheetColumn("Đến ngày") @Schema(description = "Đến hết ngày; vắng khi còn.")
                LocalDate toDay) {

    /** In which way. */
    @Schema(name = "AffiliationKind")
    public enum Kind implements Labelled {
        /** Nơi sinh hoạt chính thức. */
        HOME("Chính thức"),
        /** Nơi sinh hoạt tạm thời. */
        TEMPORARY("Tạm thời");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
