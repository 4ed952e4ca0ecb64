package vn.handbook.notification;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the member is told of one assignment. */
public record NotificationSummary(
        @NotNull UUID id,
        @NotNull
                @Schema(
                        description =
                                "ASSIGNED: được giao; DUE_SOON: sắp đến hạn; OVERDUE: quá hạn; REMINDER: bí thư nhắc;"
                                        + " RETURNED: bài thu hoạch được trả lại.")
                NotificationKind kind,
        @NotNull UUID assignmentId,
        @NotNull @Schema(description = "Tên kế hoạch.") String planTitle,
        @NotNull @Schema(description = "Hạn hoàn thành, tính cả ngày này.") LocalDate dueOn,
        @NotNull @Schema(description = "Báo lúc nào, sau giờ yên lặng của tôi.") Instant notifiedAt,
        @Schema(description = "Đọc lúc nào; vắng khi chưa đọc.") Instant readAt) {

    NotificationSummary at(Instant moment) {
        return new NotificationSummary(id, kind, assignmentId, planTitle, dueOn, moment, readAt);
    }

    NotificationSummary read(Instant at) {
        return new NotificationSummary(id, kind, assignmentId, planTitle, dueOn, notifiedAt, at);
    }
}
