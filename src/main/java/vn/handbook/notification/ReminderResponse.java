package vn.handbook.notification;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That those of a unit who had not begun were reminded. */
public record ReminderResponse(
        @NotNull UUID organizationId,
        @NotNull UUID planId,
        @NotNull LocalDate remindedOn,
        @NotNull @Schema(description = "Đã nhắc bao nhiêu người.", examples = "4") Integer reminded,
        @NotNull @Schema(description = "Từ lúc nào nhắc lại được.") Instant againFrom) {}
