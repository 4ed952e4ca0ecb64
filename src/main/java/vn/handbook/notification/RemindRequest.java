package vn.handbook.notification;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Of which plan those who have not begun are reminded. */
public record RemindRequest(
        @NotNull
                @Schema(
                        description = "Kế hoạch học tập đã bắt đầu.",
                        examples = "01978400-0000-7007-8000-000000000003")
                UUID planId) {}
