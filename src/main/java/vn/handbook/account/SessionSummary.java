package vn.handbook.account;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the caller's own sessions. Where the device is, nobody knows: no address is kept. */
public record SessionSummary(
        @NotNull UUID id,
        @Schema(
                        description = "Tên máy do ứng dụng gửi khi đăng nhập.",
                        examples = "Điện thoại của mẹ")
                String deviceName,
        @NotNull @Schema(description = "Lúc đăng nhập.") Instant signedInAt,
        @NotNull @Schema(description = "Lần dùng gần nhất.") Instant lastUsedAt,
        @NotNull @Schema(description = "Có phải phiên đang dùng hay không.") Boolean current) {

    static SessionSummary of(Session session, UUID current) {
        return new SessionSummary(
                session.id,
                session.deviceName,
                session.createdAt,
                session.rotatedAt,
                session.id.equals(current));
    }
}
