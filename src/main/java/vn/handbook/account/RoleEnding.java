package vn.handbook.account;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of a role. */
public record RoleEnding(
        @NotNull UUID roleAssignmentId,
        @NotNull
                @Schema(
                        description =
                                "Ngày cuối còn giữ vai trò; kết thúc ngay thì là hôm qua, và quyền mất trong vòng"
                                        + " 20 giây.")
                LocalDate lastDay,
        @NotNull String reason,
        @NotNull UUID endedBy,
        @NotNull Instant endedAt) {

    static RoleEnding of(RoleAssignment assignment) {
        return new RoleEnding(
                assignment.id,
                assignment.validTo,
                assignment.endReason,
                assignment.endedBy,
                assignment.endedAt);
    }
}
