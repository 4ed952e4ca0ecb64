package vn.handbook.idempotency;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.handbook.shared.privacy.Person;
import vn.handbook.shared.privacy.PersonalData;

/** Which creating requests of a person are remembered for a day; what they created is others'. */
@Singleton
class IdempotencyData implements PersonalData {
    private final IdempotentAnswerRepository answers;

    IdempotencyData(IdempotentAnswerRepository answers) {
        this.answers = answers;
    }

    record Remembered(String key, String location, Instant answeredAt) {}

    @Override
    public String section() {
        return "rememberedRequests";
    }

    @Override
    public Set<String> tables() {
        return Set.of("idempotent_answer");
    }

    @Override
    public Object about(Person person) {
        List<Remembered> remembered =
                answers.list("id.accountId = ?1 order by answeredAt", person.accountId()).stream()
                        .map(
                                answer ->
                                        new Remembered(
                                                answer.id.key(),
                                                answer.location,
                                                answer.answeredAt))
                        .toList();
        return remembered.isEmpty() ? null : remembered;
    }
}
