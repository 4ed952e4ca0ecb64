package vn.handbook.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.sheet.SheetColumn;

/** By what an organisation is changed. */
public record Decision(
        @SheetColumn("Số quyết định")
                @NotBlank
                @Size(max = 100)
                @Schema(description = "Số quyết định.", examples = "125-QĐ/TU")
                String number,
        @SheetColumn("Ngày quyết định")
                @NotNull
                @Schema(description = "Ngày ký.", examples = "2026-03-02")
                LocalDate decidedOn,
        @SheetColumn("Có hiệu lực từ ngày")
                @NotNull
                @Schema(
                        description = "Có hiệu lực từ ngày, không ở tương lai.",
                        examples = "2026-03-15")
                LocalDate effectiveOn) {}
