package vn.handbook.certificate;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That I have completed what was to be studied. */
public record CertificateResponse(
        @NotNull
                @Schema(
                        description = "Mã xác nhận, in trên giấy.",
                        examples = "DEM00-00000-00000-00001")
                String code,
        @NotNull
                @Schema(
                        description = "Nơi ai cũng xem được giấy còn giá trị hay không.",
                        examples = "https://handbook.vn/certificates/DEM00000000000000001")
                String address,
        @NotNull @Schema(description = "Họ và tên.", examples = "Nguyễn Thị Hoà") String fullName,
        @NotNull @Schema(description = "Tên kế hoạch.") String planTitle,
        @NotNull @Schema(description = "Tên nội dung học tập.") String resolutionTitle,
        @NotNull @Schema(description = "Ngày hoàn thành.") LocalDate completedOn,
        @NotNull @Schema(description = "Học trên giấy, do bí thư ghi nhận.") Boolean onPaper,
        @NotNull @Schema(description = "Lúc cấp.") Instant issuedAt) {}
