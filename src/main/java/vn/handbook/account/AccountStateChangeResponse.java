package vn.handbook.account;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.sheet.SheetColumn;

/** That an account was closed or opened again, by whom and why. */
@Schema(name = "AccountStateChange")
public record AccountStateChangeResponse(
        @NotNull UUID id,
        @NotNull UUID accountId,
        @SheetColumn("Trạng thái") @NotNull AccountState state,
        @SheetColumn("Lý do") @NotNull String reason,
        @NotNull @Schema(description = "Tài khoản đã thay đổi.") UUID changedBy,
        @SheetColumn("Lúc") @NotNull Instant changedAt) {

    static AccountStateChangeResponse of(AccountStateChange change) {
        return new AccountStateChangeResponse(
                change.id,
                change.accountId,
                change.state,
                change.reason,
                change.changedBy,
                change.changedAt);
    }
}
