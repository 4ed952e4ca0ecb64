package vn.handbook.study;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each event, and where the member stands in the sections that they were of. */
public record ReportProgressBatchResponse(
        @NotNull @Schema(description = "Một kết quả cho mỗi lần ghi, theo thứ tự đã gửi.")
                List<EventResult> results,
        @NotNull @Schema(description = "Tiến độ của các phần ấy sau khi ghi.")
                List<SectionProgressResponse> sections) {}
