package vn.handbook.quiz;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class QuizRepository implements PanacheRepositoryBase<Quiz, UUID> {}
