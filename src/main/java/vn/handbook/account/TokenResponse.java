package vn.handbook.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * RFC 6749 §5.1.
 *
 * @param expiresIn the access token's lifetime in seconds
 */
public record TokenResponse(
        @NotNull
                @JsonProperty("access_token")
                @Schema(description = "Thẻ truy cập, gửi trong `Authorization: Bearer`.")
                String accessToken,
        @NotNull @JsonProperty("token_type") @Schema(examples = "Bearer") String tokenType,
        @NotNull
                @JsonProperty("expires_in")
                @Schema(description = "Số giây còn hiệu lực.", examples = "900")
                Long expiresIn,
        @NotNull
                @JsonProperty("refresh_token")
                @Schema(
                        description =
                                "Thẻ làm mới: dùng một lần để lấy cặp thẻ mới mà không cần mật khẩu.")
                String refreshToken) {}
