package vn.handbook.account;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account with the roles that it holds in the reader's scope. */
public record AccountResponse(
        @NotNull AccountSummary account,
        @NotNull
                @Schema(
                        description =
                                "Các vai trò đang giữ hoặc sẽ giữ, trong phạm vi của người xem.")
                List<HeldRole> roles) {}
