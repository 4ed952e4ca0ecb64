package vn.handbook.quiz;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** What a member reads of their own attempts. */
interface AttemptQueries {

    @HQL(
            """
            select a from QuizAttempt a
            where a.memberId = :memberId and a.sectionId = :sectionId and a.number < :before
            order by a.number desc
            limit :rows
            """)
    List<QuizAttempt> list(UUID memberId, UUID sectionId, int before, int rows);

    @HQL(
            "select count(*) from QuizAttempt a where a.memberId = :memberId and a.sectionId = :sectionId")
    Long count(UUID memberId, UUID sectionId);

    @HQL("select a from QuizAttempt a where a.memberId = :memberId order by a.startedAt, a.id")
    List<QuizAttempt> ofMember(UUID memberId);

    /** Whoever's, for the job that ends them. */
    @HQL(
            """
            select a.id from QuizAttempt a
            where a.endedAt is null and a.deadlineAt < :before
            order by a.deadlineAt
            limit :rows
            """)
    List<UUID> openSince(Instant before, int rows);
}
