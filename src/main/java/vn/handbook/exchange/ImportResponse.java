package vn.handbook.exchange;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.text.Language;
import vn.handbook.shared.text.Text;

/** How far an import is, and what came of it. */
public record ImportResponse(
        @NotNull UUID id,
        @NotNull ImportKind kind,
        @NotNull ImportMode mode,
        @NotNull @Schema(description = "Chỉ kiểm tra, không ghi.") boolean dryRun,
        @Schema(description = "Đảng viên mới được tính từ ngày này, khi đã gửi.")
                LocalDate enteredOn,
        @NotNull ImportState state,
        @NotNull @Schema(description = "Đã làm được bao nhiêu phần trăm.", examples = "40")
                int percent,
        @Schema(description = "Số dòng dữ liệu của tệp, khi đã biết.") Integer rowsTotal,
        @NotNull int rowsRead,
        @NotNull int rowsValid,
        @NotNull int rowsFaulty,
        @NotNull
                @Schema(
                        description =
                                "Số hồ sơ đã ghi mới hoặc sửa; dòng không khác gì hồ sơ đang có thì không ghi.")
                int rowsWritten,
        @NotNull @Schema(description = "Tên những cột không dùng đến.") List<String> ignoredColumns,
        @Schema(description = "Vì sao không nhập được, khi FAILED.") Failure failure,
        @NotNull Instant createdAt,
        Instant endedAt) {
    private static final int ALL = 100;

    /** Why nothing, or no more, of it was taken in. */
    @Schema(name = "ImportFailure")
    public record Failure(@NotNull String code, @NotNull String message) {}

    static ImportResponse of(DataImport about, Language language) {
        return new ImportResponse(
                about.id,
                about.kind,
                about.mode,
                about.dryRun,
                about.enteredOn,
                about.state,
                percent(about),
                about.rowsTotal,
                about.rowsRead,
                about.rowsValid,
                about.rowsFaulty,
                about.rowsWritten,
                List.of(about.ignoredColumns),
                about.failureCode == null
                        ? null
                        : new Failure(
                                about.failureCode,
                                Text.of(about.failureVi, about.failureEn).in(language)),
                about.createdAt,
                about.endedAt);
    }

    /** All of it only at the end: writing may be what is left. */
    private static int percent(DataImport about) {
        if (about.state == ImportState.DONE) {
            return ALL;
        }
        return about.rowsTotal == null || about.rowsTotal == 0
                ? 0
                : Math.min(ALL - 1, (int) ((long) ALL * about.rowsRead / about.rowsTotal));
    }
}
