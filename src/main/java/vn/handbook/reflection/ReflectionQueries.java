package vn.handbook.reflection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** What is read of reflections by their authors; whose they are is in every query. */
interface ReflectionQueries {
    @HQL("from Reflection r where r.memberId = :memberId and r.sectionId = :sectionId")
    Optional<Reflection> find(UUID memberId, UUID sectionId);

    String ROUNDS =
            """
            from ReflectionRound d join Reflection r on r.id = d.id.reflectionId
            where r.memberId = :memberId and r.sectionId = :sectionId
            """;

    @HQL(
            "select d "
                    + ROUNDS
                    + " and d.id.number < :beforeNumber order by d.id.number desc limit :rows")
    List<ReflectionRound> rounds(UUID memberId, UUID sectionId, int beforeNumber, int rows);

    @HQL("select count(*) " + ROUNDS)
    Long countRounds(UUID memberId, UUID sectionId);

    @HQL("from Reflection r where r.memberId = :memberId order by r.createdAt, r.id")
    List<Reflection> ofMember(UUID memberId);

    @HQL(
            """
            select d from ReflectionRound d join Reflection r on r.id = d.id.reflectionId
            where r.memberId = :memberId order by d.submittedAt, d.id.number
            """)
    List<ReflectionRound> roundsOfMember(UUID memberId);

    @HQL(
            """
            select distinct d.id.reflectionId from ReflectionRound d
            where d.accountId = :accountId order by d.id.reflectionId
            """)
    List<UUID> reviewedBy(UUID accountId);
}
