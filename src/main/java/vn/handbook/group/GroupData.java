package vn.handbook.group;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.handbook.shared.privacy.Person;
import vn.handbook.shared.privacy.PersonalData;

/** In which groups somebody is or was, and whom of others they added or removed. */
@Singleton
class GroupData implements PersonalData {
    private final EntityManager database;

    GroupData(EntityManager database) {
        this.database = database;
    }

    record Membership(UUID groupId, String name, Instant addedAt, Instant removedAt) {}

    /**
     * @param present the groups that hold the member now, those by a rule too
     * @param recorded by this account; whose they are is not part of it: that is theirs
     */
    record Groups(List<Membership> own, List<UUID> present, List<UUID> recorded) {}

    @Override
    public String section() {
        return "groups";
    }

    @Override
    public Set<String> tables() {
        return Set.of("group_membership", "group_member");
    }

    @Override
    public Object about(Person person) {
        List<Membership> own = person.memberId().map(this::memberships).orElse(List.of());
        List<UUID> present =
                person.memberId()
                        .map(
                                id ->
                                        ids(
                                                "select distinct group_id from group_member where member_id = :id"
                                                        + " order by group_id",
                                                id))
                        .orElse(List.of());
        List<UUID> recorded =
                ids(
                        "select id from group_membership where account_id = :id or removed_account_id = :id"
                                + " order by added_at, id",
                        person.accountId());
        return own.isEmpty() && present.isEmpty() && recorded.isEmpty()
                ? null
                : new Groups(own, present, recorded);
    }

    @SuppressWarnings("unchecked")
    private List<Membership> memberships(UUID memberId) {
        List<Tuple> rows =
                database.createNativeQuery(
                                """
                                select s.group_id, g.name, s.added_at, s.removed_at
                                from group_membership s join member_group g on g.id = s.group_id
                                where s.member_id = :memberId
                                order by s.added_at, s.id
                                """,
                                Tuple.class)
                        .setParameter("memberId", memberId)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Membership(
                                        row.get("group_id", UUID.class),
                                        row.get("name", String.class),
                                        row.get("added_at", Instant.class),
                                        row.get("removed_at", Instant.class)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> ids(String query, UUID id) {
        return database.createNativeQuery(query, UUID.class).setParameter("id", id).getResultList();
    }
}
