package vn.handbook.study;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.http.ProblemResponse.FaultResponse;

/** What became of one event of a batch. */
public record EventResult(
        @NotNull @Schema(description = "Thứ tự trong lô đã gửi, từ 0.") Integer index,
        @Schema(description = "Mã của lần ghi; vắng khi không đọc được.") UUID id,
        @NotNull
                @Schema(
                        description =
                                "ACCEPTED và DUPLICATE: đã lưu, máy có thể xoá. Còn lại: không lưu, gửi lại cũng vô"
                                        + " ích trừ NOT_OPEN.")
                EventOutcome outcome,
        @NotNull @Schema(description = "Đọc sau hạn: vẫn lưu, có ghi là muộn.") Boolean late,
        @Schema(description = "Vì sao không lưu.") String message,
        @Schema(description = "Từng chỗ sai của lần ghi.") List<FaultResponse> errors) {}
