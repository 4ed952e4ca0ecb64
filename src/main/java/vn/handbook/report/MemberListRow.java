package vn.handbook.report;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member in a list for a purpose. */
public record MemberListRow(
        @NotNull UUID memberId,
        @NotNull @Schema(examples = "Nguyễn Thị Hoà") String fullName,
        @NotNull UUID organizationId,
        @NotNull @Schema(examples = "Chi bộ thôn Đoài") String organizationName,
        @NotNull @Schema(description = "Ngày vào Đảng.") LocalDate admissionDate,
        @NotNull
                @Schema(
                        description =
                                "Ngày của việc được liệt kê: hết dự bị, đủ năm tuổi Đảng, hoặc ngày sinh.")
                LocalDate on,
        @Schema(description = "Năm tuổi Đảng, ở danh sách huy hiệu.", examples = "40")
                Integer badge) {}
