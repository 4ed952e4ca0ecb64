package vn.handbook.document;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document with its relations. */
public record DocumentResponse(
        @NotNull UUID id,
        @NotNull UUID organizationId,
        @NotNull Audience audience,
        @Schema(description = "Chỉ dành cho các vai trò này; vắng là mọi vai trò.")
                List<ReaderRole> audienceRoles,
        @NotNull
                @Schema(
                        description = "Mã ngắn, để gõ từ giấy: xem `short-links`.",
                        examples = "DEM0000117")
                String shortCode,
        @Schema(description = "Vắng ở Cương lĩnh, Điều lệ…", examples = "57-NQ/TW") String number,
        @Schema(examples = "57") Integer serial,
        @Schema(description = "Ký hiệu loại văn bản.", examples = "NQ") String symbol,
        @NotNull DocumentType type,
        @NotNull @Schema(description = "Tên loại.", examples = "Nghị quyết") String typeLabel,
        @NotNull @Schema(description = "Mã trong danh mục `issuers`.", examples = "BCT")
                String issuer,
        @NotNull @Schema(examples = "Bộ Chính trị") String issuerLabel,
        @NotNull @Schema(description = "Cơ quan cùng ban hành.") List<String> jointIssuers,
        @Schema(description = "Khoá (nhiệm kỳ).", examples = "XIII") String term,
        @NotNull @Schema(description = "Trích yếu.") String title,
        @Schema(description = "Tóm tắt.") String summary,
        @NotNull @Schema(description = "Lĩnh vực, mã trong danh mục `topics`.") List<String> topics,
        @Schema(description = "Địa danh.") String place,
        @NotNull LocalDate issuedOn,
        @Schema(description = "Ngày có hiệu lực; vắng là ngày ban hành.") LocalDate effectiveOn,
        @Schema(description = "Ngày hết hiệu lực do chính văn bản nêu.") LocalDate expiredOn,
        @Schema(description = "Ngày bắt đầu hết hiệu lực, dù vì lý do nào.") LocalDate endsOn,
        @Schema(description = "Ngày một phần bắt đầu hết hiệu lực.") LocalDate partlyOn,
        @NotNull @Schema(description = "Hiệu lực vào ngày được hỏi.") Effect effect,
        Signer signer,
        @NotNull @Schema(description = "Nơi nhận.") List<String> recipients,
        @NotNull Secrecy secrecy,
        Urgency urgency,
        @Schema(description = "Chỉ dẫn phạm vi lưu hành.") String circulation,
        @Schema(description = "Liên hệ của cơ quan ban hành.") String contact,
        @NotNull DocumentState state,
        @Schema(description = "Lúc công bố trong thư viện.") Instant publishedAt,
        @Schema(description = "Lúc thu hồi khỏi thư viện.") Instant withdrawnAt,
        @NotNull @Schema(description = "Văn bản liên quan, cả hai chiều.")
                List<RelatedDocument> relations) {

    static DocumentResponse of(
            Document document, DocumentGlimpse glimpse, List<RelatedDocument> relations) {
        return new DocumentResponse(
                document.id,
                document.organizationId,
                document.audience,
                document.roles(),
                document.shortCode,
                document.number,
                document.serial,
                document.symbol,
                document.type,
                glimpse.typeLabel(),
                document.issuer,
                glimpse.issuerLabel(),
                List.of(document.jointIssuers),
                document.term,
                document.title,
                document.summary,
                List.of(document.topics),
                document.place,
                document.issuedOn,
                document.effectiveOn,
                document.expiredOn,
                document.endsOn,
                document.partlyOn,
                glimpse.effect(),
                document.signer(),
                List.of(document.recipients),
                document.secrecy,
                document.urgency,
                document.circulation,
                document.contact,
                document.state,
                document.publishedAt,
                document.withdrawnAt,
                relations);
    }
}
