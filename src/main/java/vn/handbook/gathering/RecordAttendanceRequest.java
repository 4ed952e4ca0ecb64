package vn.handbook.gathering;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who was there and who was not; whoever is not named stays as they are recorded. */
public record RecordAttendanceRequest(
        @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid Entry> entries) {

    /** Of one member. */
    @Schema(name = "RecordAttendanceEntry")
    public record Entry(
            @NotNull @Schema(examples = "01978400-0000-7002-8000-000000000001") UUID memberId,
            @NotNull @Schema(examples = "PRESENT") Presence presence) {}
}
