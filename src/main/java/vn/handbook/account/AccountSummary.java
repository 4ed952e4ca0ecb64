package vn.handbook.account;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.sheet.SheetColumn;

/** An account in a list: who may sign in, nothing that helps to do so. */
public record AccountSummary(
        @NotNull UUID id,
        @SheetColumn("Tên đăng nhập")
                @Schema(description = "Tên đăng nhập; tài khoản đảng viên có thể không có.")
                String username,
        @Schema(description = "Đảng viên của tài khoản; vắng với tài khoản cán bộ hệ thống.")
                UUID memberId,
        @SheetColumn("Họ và tên")
                @Schema(description = "Họ và tên đảng viên.", examples = "Nguyễn Thị Hoà")
                String fullName,
        @Schema(description = "Chi bộ của đảng viên, hoặc tổ chức mà tài khoản được lập cho.")
                UUID organizationId,
        @SheetColumn("Được đăng nhập")
                @NotNull
                @Schema(description = "Có được đăng nhập hay không.")
                Boolean enabled,
        @SheetColumn("Đã đặt mật khẩu")
                @NotNull
                @Schema(description = "Chủ tài khoản đã đặt mật khẩu hay chưa.")
                Boolean activated,
        @SheetColumn("Lúc lập") @NotNull Instant createdAt) {}
