package vn.handbook.reading;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a bookmark is to be. */
public record PutBookmarkRequest(
        @Schema(
                        description = "Thư mục của tôi; không gửi thì để ngoài mọi thư mục.",
                        examples = "01978400-0000-7010-8000-000000000001")
                UUID folderId) {}
