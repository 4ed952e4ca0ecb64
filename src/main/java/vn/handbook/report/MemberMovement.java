package vn.handbook.report;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.text.Labelled;

/** How the members of an organisation and all below it became more and fewer in a period. */
public record MemberMovement(
        @NotNull UUID organizationId,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotNull @Schema(description = "Trước ngày đầu kỳ.") Long before,
        @NotNull @Schema(description = "Cuối ngày cuối kỳ: trước kỳ, cộng tăng, trừ giảm.")
                Long after,
        @NotNull List<Count> increase,
        @NotNull List<Count> decrease) {

    /** By what they became more or fewer. */
    @Schema(name = "MovementKind")
    public enum Kind implements Labelled {
        /** Ghi vào danh sách: kết nạp, hoặc từ ngoài hệ thống đến. */
        ENTERED("Ghi vào danh sách"),
        /** Từ tổ chức khác chuyển đến. */
        RECEIVED("Từ tổ chức khác chuyển đến"),
        /** Chuyển đi tổ chức khác. */
        SENT("Chuyển đi tổ chức khác"),
        TRANSFERRED("Chuyển ra ngoài hệ thống"),
        REMOVED("Xoá tên"),
        EXPELLED("Khai trừ"),
        LEFT("Ra khỏi Đảng"),
        DECEASED("Từ trần");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** How many. */
    @Schema(name = "MovementCount")
    public record Count(@NotNull Kind kind, @NotNull Long count) {}
}
