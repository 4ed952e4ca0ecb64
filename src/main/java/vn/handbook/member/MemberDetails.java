package vn.handbook.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What officers may correct in a member's record; status and home cell change by procedures of
 * their own.
 */
public record MemberDetails(
        @NotBlank @Size(max = 200) @Schema(description = "Họ và tên.", examples = "Nguyễn Thị Hoà")
                String fullName,
        @NotNull @Schema(description = "Ngày sinh.", examples = "1968-05-19") LocalDate dateOfBirth,
        @NotNull Sex sex,
        @NotNull @Schema(description = "Ngày vào Đảng.", examples = "1995-02-03")
                LocalDate admissionDate,
        @Schema(description = "Ngày chính thức; đảng viên dự bị chưa có.", examples = "1996-02-03")
                LocalDate officialDate,
        @Pattern(regexp = CardNumber.PATTERN)
                @Schema(
                        description = "Số thẻ đảng viên; đảng viên dự bị chưa có.",
                        examples = "00123456")
                String cardNumber,
        @Pattern(regexp = CitizenId.PATTERN)
                @Schema(description = "Số căn cước.", examples = "000168000123")
                String citizenId,
        @Pattern(regexp = PhoneNumber.PATTERN)
                @Schema(description = "Điện thoại.", examples = "0000000123")
                String phone) {

    static MemberDetails of(Member member, Identifiers identifiers) {
        return new MemberDetails(
                member.fullName,
                member.dateOfBirth,
                member.sex,
                member.admissionDate,
                member.officialDate,
                member.cardNumber,
                identifiers.citizenId(),
                identifiers.phone());
    }
}
