package vn.handbook.report;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The members of an organisation and of each unit directly below it. */
public record HeadCountReport(
        @NotNull UUID organizationId,
        @NotNull LocalDate countedOn,
        @NotNull HeadCounts total,
        @NotNull @Schema(description = "Từng đơn vị trực thuộc, cả cây của nó.") List<Unit> units) {

    /** A unit directly below with all that is below it. */
    @Schema(name = "HeadCountUnit")
    public record Unit(
            @NotNull UUID organizationId, @NotNull String name, @NotNull HeadCounts counts) {}
}
