package vn.handbook.quiz;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/**
 * A question of a bank. What it asks never changes, for attempts refer to it; what is asked in
 * other words is another question.
 */
@Entity
class QuizQuestion {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID sectionId;

    /** From 1; {@code null} when it left the bank. */
    Integer position;

    @Enumerated(EnumType.STRING)
    QuestionKind kind;

    String text;
    String[] options;
    Integer[] rightChoices;
    Boolean rightTruth;
    String[] rightTexts;
    String explanation;

    protected QuizQuestion() {}

    QuizQuestion(UUID sectionId, QuestionContent content) {
        this.sectionId = sectionId;
        this.kind = content.kind();
        this.text = content.text();
        this.options = content.options() == null ? null : content.options().toArray(String[]::new);
        QuestionKey key = content.key();
        this.rightChoices = key.choices() == null ? null : key.choices().toArray(Integer[]::new);
        this.rightTruth = key.truth();
        this.rightTexts = key.texts() == null ? null : key.texts().toArray(String[]::new);
    }

    QuestionContent content() {
        return new QuestionContent(
                kind,
                text,
                list(options),
                new QuestionKey(list(rightChoices), rightTruth, list(rightTexts)));
    }

    ShownQuestion shown(String order) {
        return new ShownQuestion(id, content(), explanation, Draw.places(order));
    }

    private static <T> List<T> list(T[] values) {
        return values == null ? null : List.of(values);
    }
}
