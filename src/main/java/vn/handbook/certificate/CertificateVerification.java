package vn.handbook.certificate;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a certificate holds. One that does not hold tells nothing else, nor whether there ever
 * was one.
 */
public record CertificateVerification(
        @NotNull @Schema(description = "Giấy còn giá trị hay không.") Boolean valid,
        @Schema(description = "Họ và tên.", examples = "Nguyễn Thị Hoà") String fullName,
        @Schema(description = "Tên kế hoạch.") String planTitle,
        @Schema(description = "Tên nội dung học tập.") String resolutionTitle,
        @Schema(description = "Ngày hoàn thành.") LocalDate completedOn) {
    static final CertificateVerification NOT_VALID =
            new CertificateVerification(false, null, null, null, null);
}
