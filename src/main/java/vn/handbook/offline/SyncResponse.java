package vn.handbook.offline;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.document.DocumentChange;
import vn.handbook.notification.NotificationSummary;
import vn.handbook.study.AssignmentSummary;
import vn.handbook.study.SectionProgressSummary;

/**
 * What is not as the device has it. A list that is absent is as it was; one that is there is whole.
 */
public record SyncResponse(
        @NotNull @Schema(description = "Giữ lại và gửi trong `since` lần sau.") String cursor,
        @NotNull @Schema(description = "Còn văn bản thay đổi: hỏi tiếp ngay.") Boolean hasMore,
        @NotNull @Schema(description = "Văn bản thay đổi, cũ trước.")
                List<DocumentChange> documents,
        @Schema(
                        description =
                                "Mọi việc học của tôi, thay cho danh sách trên máy; việc nào không có là không còn."
                                        + " Vắng khi không đổi.")
                List<AssignmentSummary> assignments,
        @Schema(
                        description =
                                "Mọi phần tôi đã đọc của các việc học ấy, tính theo mọi máy. Vắng khi không đổi.")
                List<SectionProgressSummary> progress,
        @Schema(description = "Mọi thông báo của tôi, mới nhất trước. Vắng khi không đổi.")
                List<NotificationSummary> notifications) {}
