package vn.handbook.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Changes the tree. Every change first takes the tree's lock, so that changes follow one another
 * and two moves can make no circle; readers are not held up. A change of a subtree is one statement
 * over its organisations; members are not touched, for they name only their cell. Head-counts go
 * along by the database's own triggers, and members change only while the lock is free.
 */
@ApplicationScoped
class TreeSql {
    private static final long LOCK = 0x6F7267_74726565L;

    private static final String FIND =
            """
            select id, parent_id, type, name, cast(path as text) path, valid_from, valid_to, version
            from organization o
            where o.path && :roots and o.id = any(:ids)
            """;

    private static final String INSERT =
            """
            insert into organization (id, parent_id, type, code, name, path, valid_from, version, created_at,
                contact_address, contact_phone, contact_email)
            values (:id, :parentId, :type, :code, :name, cast(:above as uuid[]) || cast(:id as uuid), cast(:on as date), 0,
                cast(:now as timestamptz), cast(:address as text), cast(:phone as text), cast(:email as text))
            """;

    /** Those below show the name in their path. */
    private static final String RENAME =
            """
            update organization set name = case when id = :id then :name else name end, version = version + 1
            where path @> array[cast(:id as uuid)]
            """;

    private static final String RETYPE =
            "update organization set type = :type, version = version + 1 where id = :id";

    private static final String MOVE =
            """
            update organization set
                path = cast(:above as uuid[]) || path[array_position(path, :id) \\: cardinality(path)],
                parent_id = case when id = :id then :parentId else parent_id end,
                path_since = cast(:on as date),
                version = version + 1
            where path @> array[cast(:id as uuid)]
            """;

    private static final String MOVE_ALL_BELOW =
            """
            update organization set
                path = cast(:above as uuid[]) || path[array_position(path, :id) + 1 \\: cardinality(path)],
                parent_id = case when parent_id = :id then :parentId else parent_id end,
                path_since = cast(:on as date),
                version = version + 1
            where path @> array[cast(:id as uuid)] and id <> :id
            """;

    private static final String CLOSE =
            """
            update organization set valid_to = greatest(valid_from, cast(:on as date)), version = version + 1
            where id = :id
            """;

    private final EntityManager entities;

    TreeSql(EntityManager entities) {
        this.entities = entities;
    }

    /** Until the end of the transaction; what is read after it is not changed by anybody else. */
    void lock() {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)")
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    Optional<Unit> find(UUID[] roots, UUID id) {
        return find(roots, List.of(id)).stream().findFirst();
    }

    @SuppressWarnings("unchecked")
    List<Unit> find(UUID[] roots, List<UUID> ids) {
        List<Tuple> rows =
                entities.createNativeQuery(FIND, Tuple.class)
                        .setParameter("roots", roots)
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .getResultList();
        return rows.stream().map(TreeSql::unit).toList();
    }

    @SuppressWarnings("unchecked")
    List<Unit> livingChildren(UUID id) {
        List<Tuple> rows =
                entities.createNativeQuery(
                                """
                                select id, parent_id, type, name, cast(path as text) path, valid_from, valid_to, version
                                from organization where parent_id = :id and valid_to is null
                                """,
                                Tuple.class)
                        .setParameter("id", id)
                        .getResultList();
        return rows.stream().map(TreeSql::unit).toList();
    }

    void insert(
            UUID id, Unit parent, CreateOrganizationRequest request, LocalDate on, Instant now) {
        OrganizationContact contact = request.contact();
        entities.createNativeQuery(INSERT)
                .setParameter("id", id)
                .setParameter("parentId", parent.id())
                .setParameter("type", request.type().name())
                .setParameter("code", request.code())
                .setParameter("name", request.name())
                .setParameter("above", parent.path())
                .setParameter("on", on)
                .setParameter("now", now)
                .setParameter("address", contact == null ? null : contact.address())
                .setParameter("phone", contact == null ? null : contact.phone())
                .setParameter("email", contact == null ? null : contact.email())
                .executeUpdate();
    }

    void rename(UUID id, String name) {
        entities.createNativeQuery(RENAME)
                .setParameter("id", id)
                .setParameter("name", name)
                .executeUpdate();
    }

    void retype(UUID id, OrganizationType type) {
        entities.createNativeQuery(RETYPE)
                .setParameter("id", id)
                .setParameter("type", type.name())
                .executeUpdate();
    }

    void move(UUID id, Unit parent, LocalDate on) {
        moved(MOVE, id, parent, on);
    }

    void moveAllBelow(UUID id, Unit parent, LocalDate on) {
        moved(MOVE_ALL_BELOW, id, parent, on);
    }

    private void moved(String sql, UUID id, Unit parent, LocalDate on) {
        entities.createNativeQuery(sql)
                .setParameter("id", id)
                .setParameter("parentId", parent.id())
                .setParameter("above", parent.path())
                .setParameter("on", on)
                .executeUpdate();
    }

    void close(UUID id, LocalDate on) {
        entities.createNativeQuery(CLOSE)
                .setParameter("id", id)
                .setParameter("on", on)
                .executeUpdate();
    }

    /** That its place in the tree changed for others: whoever saw it before has seen another. */
    void touch(UUID id) {
        entities.createNativeQuery("update organization set version = version + 1 where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    static Unit unit(Tuple row) {
        return new Unit(
                row.get("id", UUID.class),
                row.get("parent_id", UUID.class),
                OrganizationType.valueOf(row.get("type", String.class)),
                row.get("name", String.class),
                path(row.get("path", String.class)),
                day(row.get("valid_from")),
                day(row.get("valid_to")),
                row.get("version", Integer.class));
    }

    /** From PostgreSQL's notation, {@code {a,b}}. */
    private static UUID[] path(String array) {
        return Stream.of(array.substring(1, array.length() - 1).split(","))
                .map(UUID::fromString)
                .toArray(UUID[]::new);
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
