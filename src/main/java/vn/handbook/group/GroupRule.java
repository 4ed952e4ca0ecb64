package vn.handbook.group;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.member.MemberStatus;
import vn.handbook.member.PositionKind;
import vn.handbook.member.Sex;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.text.Text;

/**
 * What the members of a group have in common, by the words of the list of members; what is not
 * given does not narrow it.
 *
 * @param ageFrom in full years, 0–150, included
 * @param ageTo in full years, 0–150, included
 */
@Schema(
        description =
                "Tiêu chí, được xét lúc hỏi; ít nhất một điều kiện. Chỉ và luôn gửi với nhóm theo tiêu chí.")
public record GroupRule(
        @Schema(description = "Chỉ trong tổ chức này và cấp dưới của nó.") UUID withinId,
        @Schema(examples = "OFFICIAL") MemberStatus status,
        Sex sex,
        @Schema(description = "Đang giữ chức vụ này, ở bất kỳ tổ chức nào.") PositionKind position,
        @Min(0) @Max(150) @Schema(description = "Từ bao nhiêu tuổi.") Integer ageFrom,
        @Min(0) @Max(150) @Schema(description = "Đến bao nhiêu tuổi.") Integer ageTo,
        @Schema(description = "Vào Đảng từ ngày.") LocalDate admittedFrom,
        @Schema(description = "Vào Đảng đến hết ngày.") LocalDate admittedTo) {

    private static final Text EMPTY =
            Text.of("Tiêu chí phải có ít nhất một điều kiện.", "A rule needs a condition.");
    private static final Text BACKWARDS =
            Text.of("Không được trước điểm đầu.", "Must not be before the beginning.");
    private static final Text NO_MEMBER =
            Text.of(
                    "Người ở tình trạng này không còn là đảng viên.",
                    "Whoever has this status is no longer a member.");

    /** What is wrong with it. */
    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (Stream.of(withinId, status, sex, position, ageFrom, ageTo, admittedFrom, admittedTo)
                .allMatch(condition -> condition == null)) {
            faults.add(Fault.pointer("/rule", "RULE", EMPTY));
        }
        if (status != null && !status.isMember()) {
            faults.add(Fault.pointer("/rule/status", "RULE", NO_MEMBER));
        }
        if (ageFrom != null && ageTo != null && ageTo < ageFrom) {
            faults.add(Fault.pointer("/rule/ageTo", "RULE", BACKWARDS));
        }
        if (admittedFrom != null && admittedTo != null && admittedTo.isBefore(admittedFrom)) {
            faults.add(Fault.pointer("/rule/admittedTo", "RULE", BACKWARDS));
        }
        return faults;
    }
}
