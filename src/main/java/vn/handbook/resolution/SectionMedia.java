package vn.handbook.resolution;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A film or a recording, of the library or elsewhere. */
@Schema(description = "Phim hoặc bản ghi âm: một tệp của thư viện, hoặc một địa chỉ.")
public record SectionMedia(
        @NotNull MediaKind kind,
        @Schema(description = "Một trong các văn bản được học, khi tệp là của thư viện.")
                UUID documentId,
        @Schema(description = "Tệp âm thanh của văn bản ấy.") UUID fileId,
        @Size(max = 2000)
                @Pattern(regexp = "https://[^\\s/@\\\\]+(/\\S*)?")
                @Schema(description = "Địa chỉ https, khi không phải tệp của thư viện.")
                String url,
        @NotNull @Min(1) @Max(86_400) @Schema(description = "Dài bao nhiêu giây.")
                Integer seconds) {}
