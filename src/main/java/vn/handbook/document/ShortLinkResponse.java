package vn.handbook.document;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a short code leads to. */
public record ShortLinkResponse(
        @NotNull UUID documentId,
        @NotNull
                @Schema(
                        description = "Địa chỉ mở văn bản.",
                        examples =
                                "https://handbook.vn/documents/01978400-0000-7004-8000-000000000117")
                String address) {}
