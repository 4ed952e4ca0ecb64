package vn.handbook.document;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A piece of a document in which what was looked for stands; marked by places, never by HTML. */
public record SearchSnippet(
        @NotNull @Schema(description = "Phần của văn bản.") Source source,
        @NotNull @Schema(description = "Đoạn trích, đúng như trong văn bản.") String text,
        @NotNull @Schema(description = "Những chỗ trùng, theo thứ tự, không chồng nhau.")
                List<SearchMatch> matches) {

    /** Where in a document it stands. */
    public enum Source {
        /** Trích yếu. */
        TITLE,
        /** Tóm tắt. */
        SUMMARY,
        /** Đề mục. */
        OUTLINE,
        /** Toàn văn. */
        BODY
    }
}
