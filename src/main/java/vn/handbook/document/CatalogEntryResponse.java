package vn.handbook.document;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.sheet.SheetColumn;

/** An entry of a catalogue. */
public record CatalogEntryResponse(
        @SheetColumn("Mã") @NotNull @Schema(examples = "BCT") String code,
        @SheetColumn("Tên") @NotNull @Schema(description = "Tên.", examples = "Bộ Chính trị")
                String label,
        @SheetColumn("Ký hiệu") @NotNull @Schema(description = "Ký hiệu trong số văn bản.")
                List<String> symbols,
        @SheetColumn("Mã cấp trên") @Schema(description = "Mã của mục cấp trên.") String parent,
        @SheetColumn("Thứ tự") @NotNull @Schema(description = "Thứ tự.") Integer position,
        @SheetColumn("Thôi dùng") @NotNull @Schema(description = "Thôi dùng cho văn bản mới.")
                Boolean retired) {

    static CatalogEntryResponse of(CatalogEntry entry) {
        return new CatalogEntryResponse(
                entry.code,
                entry.label,
                List.of(entry.symbols),
                entry.parent,
                entry.position,
                entry.retired);
    }
}
