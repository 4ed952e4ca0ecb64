package vn.handbook.account;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody was issued a code for the owner's password: the owner sees it, whoever asked. */
public record LastCode(
        @NotNull @Schema(description = "Lúc cấp.") Instant issuedAt,
        @NotNull @Schema(description = "Người cấp.", examples = "Nguyễn Thị Hoà") String issuedBy,
        @Schema(description = "Lúc mã được dùng; vắng khi chưa dùng.") Instant usedAt) {}
