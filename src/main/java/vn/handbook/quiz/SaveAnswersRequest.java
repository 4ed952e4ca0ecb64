package vn.handbook.quiz;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers as they are given; those to other questions stay. */
public record SaveAnswersRequest(
        @NotNull
                @Size(min = 1, max = 500)
                @Schema(description = "Nhiều lần cho một câu thì lần cuối được giữ.")
                List<@NotNull @Valid QuizAnswer> answers) {}
