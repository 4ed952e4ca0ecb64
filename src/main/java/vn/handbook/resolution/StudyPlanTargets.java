package vn.handbook.resolution;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.member.MemberStatus;
import vn.handbook.member.PositionKind;

/**
 * For whom of an organisation's subtree a plan is; what is not given does not narrow it. With
 * organisations and groups it is for whoever is in one of them.
 *
 * @param ageFrom in full years on the day that the plan opens, 0–150, included
 * @param ageTo in full years on the day that the plan opens, 0–150, included
 */
@Schema(description = "Chỉ giao cho những người này; vắng là giao cho cả tổ chức và cấp dưới.")
public record StudyPlanTargets(
        @Size(max = 200)
                @Schema(
                        description =
                                "Các tổ chức, kể cả cấp dưới; không tổ chức nào nằm trong tổ chức khác.",
                        examples = "[\"01978400-0000-7001-8000-000000000101\"]")
                List<@NotNull UUID> organizationIds,
        @Size(max = 50)
                @Schema(
                        description = "Các nhóm của tổ chức và cấp dưới.",
                        examples = "[\"01978400-0000-7051-8000-000000000001\"]")
                List<@NotNull UUID> groupIds,
        @Size(max = 2)
                @Schema(
                        description = "Chỉ đảng viên dự bị, hoặc chỉ chính thức.",
                        examples = "[\"OFFICIAL\"]")
                List<@NotNull MemberStatus> statuses,
        @Size(max = 11)
                @Schema(
                        description = "Chỉ người đang giữ một trong các chức vụ này.",
                        examples = "[]")
                List<@NotNull PositionKind> positions,
        @Min(0)
                @Max(150)
                @Schema(description = "Từ bao nhiêu tuổi vào ngày bắt đầu.", examples = "18")
                Integer ageFrom,
        @Min(0) @Max(150) @Schema(description = "Đến bao nhiêu tuổi vào ngày bắt đầu.")
                Integer ageTo) {

    static final StudyPlanTargets EVERYBODY =
            new StudyPlanTargets(null, null, null, null, null, null);

    public StudyPlanTargets {
        organizationIds = organizationIds == null ? List.of() : distinct(organizationIds);
        groupIds = groupIds == null ? List.of() : distinct(groupIds);
        statuses = statuses == null ? List.of() : distinct(statuses);
        positions = positions == null ? List.of() : distinct(positions);
    }

    boolean isWholeSubtree() {
        return organizationIds.isEmpty() && groupIds.isEmpty();
    }

    boolean isEverybody() {
        return isWholeSubtree()
                && statuses.isEmpty()
                && positions.isEmpty()
                && ageFrom == null
                && ageTo == null;
    }

    /** Nulls are kept: that they are not allowed is told by the validation. */
    private static <T> List<T> distinct(List<T> values) {
        return values.stream().distinct().toList();
    }
}
