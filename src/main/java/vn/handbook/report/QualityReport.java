package vn.handbook.report;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many records have what to be looked at, in an organisation and each unit directly below. */
public record QualityReport(
        @NotNull UUID organizationId,
        @NotNull List<Count> total,
        @NotNull @Schema(description = "Từng đơn vị trực thuộc, cả cây của nó.") List<Unit> units) {

    /** Of one kind. */
    @Schema(name = "QualityCount")
    public record Count(@NotNull QualityIssue issue, @NotNull Long count) {}

    /** A unit directly below with all that is below it. */
    @Schema(name = "QualityUnit")
    public record Unit(
            @NotNull UUID organizationId, @NotNull String name, @NotNull List<Count> counts) {}
}
