package vn.handbook.quiz;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class QuizQuestionRepository implements PanacheRepositoryBase<QuizQuestion, UUID> {

    /** What may be drawn, in its order. */
    List<QuizQuestion> bank(UUID sectionId) {
        return list(
                "from QuizQuestion q where q.sectionId = ?1 and q.position is not null order by q.position",
                sectionId);
    }
}
