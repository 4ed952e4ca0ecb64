package vn.handbook.reading;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a folder is to be called. */
public record PutFolderRequest(
        @NotBlank @Size(max = 100) @Schema(description = "Tên thư mục.", examples = "Đại hội XIV")
                String name) {}
