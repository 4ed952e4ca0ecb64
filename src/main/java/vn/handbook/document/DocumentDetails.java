package vn.handbook.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What editors say of a document: the components of its form (36-HD/VPTW), and who may read it. */
public record DocumentDetails(
        @NotNull
                @Schema(
                        description = "Tổ chức có ban biên tập giữ văn bản này.",
                        examples = "01978400-0000-7001-8000-000000000001")
                UUID organizationId,
        @NotNull Audience audience,
        @Size(min = 1, max = 4)
                @Schema(
                        description = "Chỉ dành cho các vai trò này; vắng là mọi vai trò.",
                        examples = "[\"MEMBER\"]")
                List<@NotNull ReaderRole> audienceRoles,
        @Size(max = 40)
                @Schema(
                        description =
                                "Số và ký hiệu như in trên văn bản; Cương lĩnh, Điều lệ… không có.",
                        examples = "15-KH/TU")
                String number,
        @NotNull @Schema(examples = "PLAN") DocumentType type,
        @NotBlank
                @Size(max = 40)
                @Schema(
                        description = "Cơ quan ban hành, mã trong danh mục `issuers`.",
                        examples = "TU_LAM_GIANG")
                String issuer,
        @Size(max = 10) @Schema(description = "Cơ quan cùng ban hành, nếu là văn bản liên tịch.")
                List<@NotBlank @Size(max = 40) String> jointIssuers,
        @Size(min = 1, max = 40)
                @Schema(
                        description = "Khoá (nhiệm kỳ), mã trong danh mục `terms`.",
                        examples = "XIV")
                String term,
        @NotBlank
                @Size(max = 1000)
                @Schema(
                        description = "Trích yếu.",
                        examples = "Thực hiện nghị quyết về chuyển đổi số")
                String title,
        @Size(min = 1, max = 10000) @Schema(description = "Tóm tắt.") String summary,
        @Size(max = 20)
                @Schema(
                        description = "Lĩnh vực, mã trong danh mục `topics`.",
                        examples = "[\"DIGITAL\"]")
                List<@NotBlank @Size(max = 40) String> topics,
        @Size(min = 1, max = 200) @Schema(description = "Địa danh.", examples = "Lam Giang")
                String place,
        @NotNull @Schema(description = "Ngày ban hành.", examples = "2026-03-02")
                LocalDate issuedOn,
        @Schema(description = "Ngày có hiệu lực; vắng là ngày ban hành.") LocalDate effectiveOn,
        @Schema(description = "Ngày hết hiệu lực do chính văn bản nêu.") LocalDate expiredOn,
        @Valid Signer signer,
        @Size(max = 50) @Schema(description = "Nơi nhận.")
                List<@NotBlank @Size(max = 200) String> recipients,
        @NotNull
                @Schema(
                        description =
                                "Độ mật: chỉ nhận PUBLIC và INTERNAL; văn bản mật bị từ chối.",
                        examples = "PUBLIC")
                Secrecy secrecy,
        Urgency urgency,
        @Size(min = 1, max = 500) @Schema(description = "Chỉ dẫn phạm vi lưu hành.")
                String circulation,
        @Size(min = 1, max = 500) @Schema(description = "Liên hệ của cơ quan ban hành.")
                String contact) {

    /** Everything that was written, and in which a mark of secrecy could stand. */
    Stream<String> texts() {
        Stream<String> signed =
                signer == null
                        ? Stream.of()
                        : Stream.of(signer.name(), signer.capacity(), signer.position());
        return Stream.of(
                        Stream.of(number, title, summary, place, circulation, contact),
                        signed,
                        orNone(recipients).stream())
                .flatMap(part -> part)
                .filter(Objects::nonNull);
    }

    /** The lead issuer, whose serial the document bears, and those who issue it jointly. */
    Stream<String> issuers() {
        return Stream.concat(Stream.of(issuer), orNone(jointIssuers).stream());
    }

    static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }
}
