package vn.handbook.reading;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a device says that reading stopped. */
public record PutPlaceRequest(
        @Size(min = 1, max = 200)
                @Schema(description = "Mục của văn bản theo đề cương.", examples = "muc-2")
                String anchor,
        @NotNull
                @Min(0)
                @Schema(
                        description = "Số ký tự tính từ đầu mục, hoặc từ đầu văn bản.",
                        examples = "340")
                Integer position,
        @NotNull
                @DecimalMin("0")
                @DecimalMax("1")
                @Schema(
                        description = "Đã đọc được bao nhiêu, từ 0 đến 1; 1 là đọc hết.",
                        examples = "0.4")
                BigDecimal fraction,
        @NotNull
                @Schema(
                        description =
                                "Giờ trên máy khi đọc; giờ ở tương lai được tính là giờ của máy chủ.",
                        examples = "2026-03-02T07:30:00Z")
                Instant clientTime) {}
