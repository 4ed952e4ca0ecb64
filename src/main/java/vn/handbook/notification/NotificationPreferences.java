package vn.handbook.notification;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Of what the member wants to be told, and when not. */
public record NotificationPreferences(
        @NotNull @Schema(description = "Những loại tôi muốn nhận.") List<NotificationKind> kinds,
        @Schema(description = "Giờ yên lặng; vắng là không có.") QuietHours quietHours) {

    static final NotificationPreferences ALL =
            new NotificationPreferences(List.of(NotificationKind.values()), null);

    static NotificationPreferences of(PutNotificationPreferencesRequest request) {
        return new NotificationPreferences(
                request.kinds().stream().distinct().sorted().toList(), request.quietHours());
    }

    Instant after(Instant moment) {
        return quietHours == null ? moment : quietHours.after(moment);
    }
}
