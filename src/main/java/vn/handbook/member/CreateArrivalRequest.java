package vn.handbook.member;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who comes from outside the system, and is entered into the register by it. */
@Schema(
        examples =
                """
                {
                  "member": {
                    "organizationId": "01978400-0000-7001-8000-000000000101",
                    "status": "OFFICIAL",
                    "fullName": "Phạm Văn Đến",
                    "dateOfBirth": "1985-09-02",
                    "sex": "MALE",
                    "admissionDate": "2012-02-03",
                    "officialDate": "2013-02-03",
                    "enteredOn": "2026-05-11"
                  },
                  "outsideName": "Đảng uỷ Quân sự tỉnh",
                  "reason": "Chuyển ngành",
                  "decisionNumber": "18-GT/ĐU",
                  "decidedOn": "2026-05-04"
                }
                """)
public record CreateArrivalRequest(
        @NotNull
                @Valid
                @Schema(description = "Được tiếp nhận từ ngày `enteredOn`; không gửi là hôm nay.")
                CreateMemberRequest member,
        @NotBlank @Size(max = 200) @Schema(description = "Từ tổ chức nào đến.") String outsideName,
        @NotBlank @Size(max = 200) String reason,
        @NotBlank @Size(max = 100) @Schema(description = "Số giấy giới thiệu.")
                String decisionNumber,
        @NotNull @Schema(description = "Ngày của giấy giới thiệu.") LocalDate decidedOn) {}
