package vn.handbook.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document entered as a draft. */
public record CreateDocumentRequest(
        @NotNull
                @Schema(
                        description = "Tổ chức có ban biên tập giữ văn bản này.",
                        examples = "01978400-0000-7001-8000-000000000001")
                UUID organizationId,
        @NotNull Audience audience,
        @NotNull
                @Pattern(regexp = DocumentNumber.PATTERN)
                @Schema(description = "Số và ký hiệu như in trên văn bản.", examples = "15-KH/TU")
                String number,
        @NotNull @Schema(examples = "PLAN") DocumentType type,
        @NotBlank
                @Size(max = 200)
                @Schema(description = "Cơ quan ban hành.", examples = "Tỉnh uỷ Lam Giang")
                String issuer,
        @Size(min = 1, max = 20) @Schema(description = "Khoá (nhiệm kỳ).", examples = "XIV")
                String term,
        @NotBlank
                @Size(max = 1000)
                @Schema(
                        description = "Trích yếu.",
                        examples = "Thực hiện nghị quyết về chuyển đổi số")
                String title,
        @Size(min = 1, max = 10000) @Schema(description = "Tóm tắt.") String summary,
        @Size(min = 1, max = 100) @Schema(description = "Lĩnh vực.", examples = "digital")
                String topic,
        @NotNull @Schema(description = "Ngày ban hành.", examples = "2026-03-02")
                LocalDate issuedOn,
        @NotNull
                @Schema(
                        description =
                                "Độ mật: chỉ nhận PUBLIC và INTERNAL; văn bản mật bị từ chối.",
                        examples = "PUBLIC")
                Secrecy secrecy) {}
