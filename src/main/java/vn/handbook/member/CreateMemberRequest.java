package vn.handbook.member;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member entered into the register. */
@Schema(
        examples =
                """
                {
                  "organizationId": "01978400-0000-7001-8000-000000000101",
                  "status": "OFFICIAL",
                  "fullName": "Nguyễn Thị Hoà",
                  "dateOfBirth": "1968-05-19",
                  "sex": "FEMALE",
                  "admissionDate": "1995-02-03",
                  "officialDate": "1996-02-03"
                }
                """)
public record CreateMemberRequest(
        @NotNull
                @Schema(
                        description = "Chi bộ nơi sinh hoạt chính thức.",
                        examples = "01978400-0000-7001-8000-000000000101")
                UUID organizationId,
        @NotNull
                @Schema(
                        description =
                                "Tình trạng lúc ghi vào danh sách: PROBATIONARY, OFFICIAL hoặc EXEMPT.",
                        examples = "OFFICIAL")
                MemberStatus status,
        @NotBlank @Size(max = 200) @Schema(description = "Họ và tên.", examples = "Nguyễn Thị Hoà")
                String fullName,
        @NotNull @Schema(description = "Ngày sinh.", examples = "1968-05-19") LocalDate dateOfBirth,
        @NotNull Sex sex,
        @NotNull @Schema(description = "Ngày vào Đảng.", examples = "1995-02-03")
                LocalDate admissionDate,
        @Schema(description = "Ngày chính thức; đảng viên dự bị chưa có.", examples = "1996-02-03")
                LocalDate officialDate,
        @Pattern(regexp = CardNumber.PATTERN)
                @Schema(description = "Số thẻ đảng viên; đảng viên dự bị chưa có.")
                String cardNumber,
        @Pattern(regexp = CitizenId.PATTERN) @Schema(description = "Số căn cước.") String citizenId,
        @Pattern(regexp = PhoneNumber.PATTERN) @Schema(description = "Điện thoại.") String phone,
        @Schema(description = "Từ ngày nào tính vào danh sách của chi bộ; không gửi là từ hôm nay.")
                LocalDate enteredOn) {

    @JsonIgnore
    MemberDetails details() {
        return new MemberDetails(
                fullName,
                dateOfBirth,
                sex,
                admissionDate,
                officialDate,
                cardNumber,
                citizenId,
                phone);
    }
}
