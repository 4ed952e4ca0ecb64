package vn.handbook.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.handbook.member.MemberStatus;
import vn.handbook.member.MemberSummary;
import vn.handbook.member.Sex;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;

/** Who is in a group, as {@code group_member} of the database says. */
@ApplicationScoped
class GroupMemberSql {
    private record Row(MemberSummary member, String givenName, String otherNames) {}

    private static final UUID BEFORE_ALL_IDS = new UUID(0, 0);

    private static final String FROM =
            """
            from group_member g
            where g.group_id = :groupId and g.path && :roots
            """;

    private static final String LIST =
            """
            select m.id, m.full_name, m.date_of_birth, m.sex, m.status, o.id organization_id, o.name organization_name,
                m.given_name, m.other_names
            from group_member g
                join member m on m.id = g.member_id
                join organization o on o.id = g.organization_id
            where g.group_id = :groupId and g.path && :roots
                and (m.given_name, m.other_names, m.id) > (:afterGiven, :afterOthers, :afterId)
            order by m.given_name, m.other_names, m.id
            limit :rows
            """;

    private final EntityManager entities;

    GroupMemberSql(EntityManager entities) {
        this.entities = entities;
    }

    Page<MemberSummary> page(UUID[] roots, UUID groupId, PageRequest page) {
        Page<Row> cut =
                Page.of(
                        list(roots, groupId, page),
                        page,
                        last -> List.of(last.givenName(), last.otherNames(), last.member().id()),
                        page.total(() -> count(roots, groupId)));
        return new Page<>(
                cut.items().stream().map(Row::member).toList(), cut.nextCursor(), cut.total());
    }

    @SuppressWarnings("unchecked")
    private List<Row> list(UUID[] roots, UUID groupId, PageRequest page) {
        List<Tuple> rows =
                entities.createNativeQuery(LIST, Tuple.class)
                        .setParameter("groupId", groupId)
                        .setParameter("roots", roots)
                        .setParameter("afterGiven", page.after(0, String::valueOf, ""))
                        .setParameter("afterOthers", page.after(1, String::valueOf, ""))
                        .setParameter("afterId", page.after(2, UUID::fromString, BEFORE_ALL_IDS))
                        .setParameter("rows", page.rows())
                        .getResultList();
        return rows.stream().map(GroupMemberSql::row).toList();
    }

    private Long count(UUID[] roots, UUID groupId) {
        return (Long)
                entities.createNativeQuery("select count(*) " + FROM, Long.class)
                        .setParameter("groupId", groupId)
                        .setParameter("roots", roots)
                        .getSingleResult();
    }

    /** Those of them who are members within the scope and within the organisation. */
    @SuppressWarnings("unchecked")
    Set<UUID> within(UUID[] roots, UUID organizationId, List<UUID> ids) {
        List<UUID> found =
                entities.createNativeQuery(
                                """
                                select m.id
                                from member m join organization o on o.id = m.organization_id
                                where m.id = any(:ids) and o.path && :roots and :organizationId = any(o.path)
                                    and m.status in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'TRANSFERRING', 'SUSPENDED')
                                """,
                                UUID.class)
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .setParameter("roots", roots)
                        .setParameter("organizationId", organizationId)
                        .getResultList();
        return Set.copyOf(found);
    }

    /**
     * @return how many were not in it
     */
    int add(UUID groupId, Set<UUID> memberIds, Instant now, UUID accountId) {
        return entities.createNativeQuery(
                        """
                        insert into group_membership (id, group_id, member_id, added_at, account_id)
                        select gen_random_uuid(), :groupId, member_id, :now, :accountId
                        from unnest(cast(:members as uuid[])) member_id
                        on conflict (group_id, member_id) where removed_at is null do nothing
                        """)
                .setParameter("groupId", groupId)
                .setParameter("members", memberIds.toArray(UUID[]::new))
                .setParameter("now", now)
                .setParameter("accountId", accountId)
                .executeUpdate();
    }

    /**
     * @return how many were in it
     */
    int remove(UUID groupId, Set<UUID> memberIds, Instant now, UUID accountId) {
        return entities.createNativeQuery(
                        """
                        update group_membership set removed_at = :now, removed_account_id = :accountId
                        where group_id = :groupId and member_id = any(:members) and removed_at is null
                        """)
                .setParameter("groupId", groupId)
                .setParameter("members", memberIds.toArray(UUID[]::new))
                .setParameter("now", now)
                .setParameter("accountId", accountId)
                .executeUpdate();
    }

    private static Row row(Tuple row) {
        return new Row(
                new MemberSummary(
                        row.get("id", UUID.class),
                        row.get("full_name", String.class),
                        day(row.get("date_of_birth")),
                        Sex.valueOf(row.get("sex", String.class)),
                        MemberStatus.valueOf(row.get("status", String.class)),
                        row.get("organization_id", UUID.class),
                        row.get("organization_name", String.class)),
                row.get("given_name", String.class),
                row.get("other_names", String.class));
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
