package vn.handbook.reading;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.text.Cleaning;
import vn.handbook.shared.text.Text;

/** A note, a highlight, or both, on a document or a place in it. */
public record PutNoteRequest(
        @NotNull @Schema(examples = "01978400-0000-7004-8000-000000000117") UUID documentId,
        @Size(min = 1, max = 200)
                @Schema(
                        description = "Mục của văn bản theo đề cương; vắng là cả văn bản.",
                        examples = "muc-2")
                String anchor,
        @Size(min = 1, max = 10000)
                @Schema(description = "Lời ghi của tôi.", examples = "Hỏi lại ở buổi sinh hoạt.")
                String text,
        @Valid Highlight highlight) {
    private static final Text EMPTY =
            Text.of("Cần có lời ghi hoặc đoạn được tô.", "A text or a highlight is needed.");
    private static final Text BACKWARDS =
            Text.of("Phải sau chỗ bắt đầu.", "Must be after the start.");

    /**
     * As it is stored.
     *
     * @throws Problem 422 when there is nothing in it, or a passage ends before it begins
     */
    PutNoteRequest cleaned() {
        if (text == null && highlight == null) {
            throw ReadingProblem.NOTE_RULE_BROKEN.at("/text", EMPTY);
        }
        if (highlight != null && highlight.end() <= highlight.start()) {
            throw ReadingProblem.NOTE_RULE_BROKEN.at("/highlight/end", BACKWARDS);
        }
        return new PutNoteRequest(
                documentId,
                Cleaning.line(anchor),
                Cleaning.normalized(text),
                highlight == null
                        ? null
                        : new Highlight(
                                highlight.start(),
                                highlight.end(),
                                Cleaning.normalized(highlight.quote()),
                                highlight.color()));
    }
}
