package vn.handbook.study;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member studied in a year, for the review at its end. */
public record StudyRecord(
        @NotNull @Schema(examples = "2026") Integer year,
        @NotNull @Schema(description = "Số việc học phải làm: được giao, trừ việc được miễn.")
                Integer expected,
        @NotNull @Schema(description = "Số đã học xong, trên máy hoặc trên giấy.")
                Integer completed,
        @NotNull @Schema(description = "Từng việc học có hạn trong năm, đến hạn trước xếp trước.")
                List<StudyRecordItem> items) {

    static StudyRecord of(int year, List<StudyRecordItem> items) {
        return new StudyRecord(
                year,
                count(items, item -> item.state() != AssignmentState.WAIVED),
                count(items, item -> item.completedOn() != null),
                items);
    }

    private static int count(List<StudyRecordItem> items, Predicate<StudyRecordItem> which) {
        return (int) items.stream().filter(which).count();
    }
}
