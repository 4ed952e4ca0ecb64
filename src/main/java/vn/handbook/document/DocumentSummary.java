package vn.handbook.document;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.sheet.SheetColumn;

/** A document in a list. */
public record DocumentSummary(
        @NotNull UUID id,
        @SheetColumn("Số, ký hiệu")
                @Schema(description = "Vắng ở Cương lĩnh, Điều lệ…", examples = "57-NQ/TW")
                String number,
        @SheetColumn("Loại") @NotNull DocumentType type,
        @NotNull @Schema(description = "Mã trong danh mục `issuers`.", examples = "BCT")
                String issuer,
        @SheetColumn("Cơ quan ban hành") @NotNull @Schema(examples = "Bộ Chính trị")
                String issuerLabel,
        @SheetColumn("Khoá") @Schema(description = "Khoá (nhiệm kỳ).", examples = "XIII")
                String term,
        @SheetColumn("Trích yếu") @NotNull @Schema(description = "Trích yếu.") String title,
        @SheetColumn("Lĩnh vực")
                @NotNull
                @Schema(description = "Lĩnh vực, mã trong danh mục `topics`.")
                List<String> topics,
        @SheetColumn("Ngày ban hành") @NotNull @Schema(examples = "2024-12-22") LocalDate issuedOn,
        @SheetColumn("Trạng thái") @NotNull DocumentState state,
        @SheetColumn("Hiệu lực") @NotNull Effect effect,
        @Schema(description = "Những chỗ trùng với `q`; vắng khi không tìm.")
                List<SearchSnippet> snippets) {

    DocumentSummary(
            UUID id,
            String number,
            DocumentType type,
            String issuer,
            String issuerLabel,
            String term,
            String title,
            String[] topics,
            LocalDate issuedOn,
            DocumentState state,
            String effect) {
        this(
                id,
                number,
                type,
                issuer,
                issuerLabel,
                term,
                title,
                List.of(topics),
                issuedOn,
                state,
                Effect.valueOf(effect),
                null);
    }

    DocumentSummary with(List<SearchSnippet> found) {
        return new DocumentSummary(
                id,
                number,
                type,
                issuer,
                issuerLabel,
                term,
                title,
                topics,
                issuedOn,
                state,
                effect,
                found);
    }
}
