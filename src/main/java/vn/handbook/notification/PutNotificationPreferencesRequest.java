package vn.handbook.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the member wants to be told from now on. */
public record PutNotificationPreferencesRequest(
        @NotNull
                @Size(max = 5)
                @Schema(description = "Những loại tôi muốn nhận; rỗng là không nhận gì.")
                List<@NotNull NotificationKind> kinds,
        @Valid @Schema(description = "Giờ yên lặng; để trống là không có.")
                QuietHours quietHours) {}
