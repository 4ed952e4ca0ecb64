package vn.handbook.study;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.sheet.SheetColumn;

/**
 * Where a member of a cell stands with an assignment: the state and the day, and nothing of when,
 * where or how long somebody read.
 */
public record CellAssignment(
        @NotNull UUID memberId,
        @SheetColumn("Họ và tên")
                @NotNull
                @Schema(description = "Họ và tên.", examples = "Nguyễn Thị Hoà")
                String fullName,
        @SheetColumn("Trạng thái") @NotNull AssignmentState state,
        @SheetColumn("Hạn hoàn thành")
                @NotNull
                @Schema(description = "Hạn hoàn thành, tính cả ngày này.")
                LocalDate dueOn,
        @SheetColumn("Quá hạn") @NotNull @Schema(description = "Đã quá hạn mà chưa xong.")
                Boolean overdue) {}
