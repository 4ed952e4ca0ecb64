package vn.handbook.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.security.Role;

/** A role to be given to an account, or to the member whose account it is. */
@Schema(
        examples =
                """
                {
                  "memberId": "01978400-0000-7002-8000-000000000001",
                  "role": "CELL_SECRETARY",
                  "organizationId": "01978400-0000-7001-8000-000000000101"
                }
                """)
public record GrantRoleRequest(
        @Schema(description = "Tài khoản nhận vai trò; hoặc gửi `memberId`.") UUID accountId,
        @Schema(
                        description =
                                "Đảng viên nhận vai trò; hoặc gửi `accountId`. Chưa có tài khoản thì được lập, và đặt"
                                        + " mật khẩu bằng mã dùng một lần.")
                UUID memberId,
        @NotNull
                @Schema(
                        description =
                                "Cán bộ cấp uỷ trao CELL_SECRETARY, COMMITTEE_OFFICER; quản trị hệ thống trao cả"
                                        + " EDITOR, SYSTEM_ADMIN, AUDITOR. MEMBER theo danh sách đảng viên, không trao.")
                Role role,
        @NotNull @Schema(description = "Tổ chức, kể cả cấp dưới.") UUID organizationId,
        @Schema(description = "Ngày đầu; bỏ trống là hôm nay.") LocalDate validFrom,
        @Schema(
                        description =
                                "Ngày cuối; bỏ trống khi chưa định. Không quá ngày cuối của người trao.")
                LocalDate validTo) {

    @JsonIgnore
    Term term(LocalDate today) {
        return new Term(validFrom == null ? today : validFrom, validTo);
    }
}
