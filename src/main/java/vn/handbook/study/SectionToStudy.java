package vn.handbook.study;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.resolution.ResolutionContent;
import vn.handbook.resolution.SectionAnchor;
import vn.handbook.resolution.SectionMedia;
import vn.handbook.resolution.SectionPages;
import vn.handbook.resolution.SectionRequirement;

/** A section, how far the member is with it, and what is still missing. */
public record SectionToStudy(
        @NotNull UUID id,
        @NotNull @Schema(description = "Thứ tự, từ 1.") Integer position,
        @NotNull String title,
        @NotNull String body,
        @NotNull @Schema(description = "Bắt buộc hay tham khảo.") Boolean required,
        @NotNull
                @Schema(
                        description =
                                "Tính vào việc hoàn thành của tôi: theo cách tính của kế hoạch, và không phải phần"
                                        + " thêm vào sau khi tôi đã học xong.")
                Boolean counts,
        @NotNull @Schema(description = "Thế nào là xong.") SectionRequirement requirement,
        @Schema(description = "Số phút dự kiến của phần này.") Integer expectedMinutes,
        SectionPages pages,
        SectionMedia media,
        SectionAnchor anchor,
        @NotNull @Schema(description = "Chỗ xa nhất đã đọc tới, từ 0 đến 1.")
                Double furthestFraction,
        @NotNull @Schema(description = "Chỗ đọc tiếp: số ký tự tính từ đầu phần.")
                Integer resumePosition,
        @NotNull @Schema(description = "Đã xong, theo yêu cầu của phần này.") Boolean done,
        @Schema(description = "Lúc xong; vắng khi chưa xong.") Instant completedAt,
        @Schema(description = "Còn thiếu việc gì; vắng khi đã xong.") SectionMissing missing,
        @NotNull
                @Schema(
                        description =
                                "Chưa nên mở: còn chờ phần khác hoặc chưa đến ngày. Lần ghi tiến độ của phần này"
                                        + " vẫn được nhận.")
                Boolean locked,
        @NotNull @Schema(description = "Những phần phải xong trước mà chưa xong.")
                List<UUID> waitsFor,
        @Schema(description = "Từ ngày nào mới mở.") LocalDate unlockOn,
        @NotNull @Schema(description = "Số giây các máy của tôi đã mở phần này; chỉ mình tôi thấy.")
                Long secondsSpent) {

    /**
     * @param counts for the member's completion
     * @param waitsFor the sections that are to be done before and are not
     * @param today in Viet Nam, by the server's clock
     */
    static SectionToStudy of(
            ResolutionContent.Section section,
            SectionStanding standing,
            boolean counts,
            List<UUID> waitsFor,
            LocalDate today) {
        boolean done = standing.completedAt() != null;
        boolean early = section.unlockOn() != null && today.isBefore(section.unlockOn());
        return new SectionToStudy(
                section.id(),
                section.position(),
                section.title(),
                section.body(),
                section.required(),
                counts,
                section.requirement(),
                section.expectedMinutes(),
                section.pages(),
                section.media(),
                section.anchor(),
                standing.furthest(),
                standing.resumePosition(),
                done,
                standing.completedAt(),
                done ? null : SectionMissing.of(section.requirement()),
                !done && (early || !waitsFor.isEmpty()),
                waitsFor,
                section.unlockOn(),
                standing.secondsSpent());
    }
}
