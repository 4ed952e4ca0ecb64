package vn.handbook.document;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What editors say of an entry of a catalogue. */
public record CatalogEntryDetails(
        @NotBlank @Size(max = 200) @Schema(description = "Tên.", examples = "Hải đảo, biên giới")
                String label,
        @Size(max = 10) @Schema(description = "Ký hiệu trong số văn bản.")
                List<@NotBlank @Size(max = 10) String> symbols,
        @Size(min = 1, max = 40) @Schema(description = "Mã của mục cấp trên.") String parent,
        @NotNull @Min(1) @Max(100_000) @Schema(description = "Thứ tự.", examples = "500")
                Integer position,
        @NotNull @Schema(description = "Thôi dùng cho văn bản mới.", examples = "false")
                Boolean retired) {}
