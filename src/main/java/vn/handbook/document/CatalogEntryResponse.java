package vn.handbook.document;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of a catalogue. */
public record CatalogEntryResponse(
        @NotNull @Schema(examples = "BCT") String code,
        @NotNull @Schema(description = "Tên.", examples = "Bộ Chính trị") String label,
        @NotNull @Schema(description = "Ký hiệu trong số văn bản.") List<String> symbols,
        @Schema(description = "Mã của mục cấp trên.") String parent,
        @NotNull @Schema(description = "Thứ tự.") Integer position,
        @NotNull @Schema(description = "Thôi dùng cho văn bản mới.") Boolean retired) {

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
