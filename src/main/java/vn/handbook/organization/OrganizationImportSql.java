package vn.handbook.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.Tuple;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.Session;

/** What is looked up and written for many rows at once. */
@ApplicationScoped
class OrganizationImportSql {
    private static final int ROWS_IN_A_MESSAGE = 500;

    private static final String FIND =
            """
            select o.id, o.parent_id, o.type, o.name, cast(o.path as text) path, o.valid_from, o.valid_to, o.version,
                o.code, o.contact_address, o.contact_phone, o.contact_email, p.code parent_code, o.path && :roots inside
            from organization o left join organization p on p.id = o.parent_id
            where o.code = any(cast(:codes as text[]))
            """;

    private static final String INSERT =
            """
            insert into organization (id, parent_id, type, code, name, path, valid_from, version, created_at,
                contact_address, contact_phone, contact_email)
            values (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)
            """;

    private static final String CORRECT =
            """
            update organization
            set contact_address = ?, contact_phone = ?, contact_email = ?, version = version + 1
            where id = ? and version = ?
            """;

    private final EntityManager entities;

    OrganizationImportSql(EntityManager entities) {
        this.entities = entities;
    }

    /** An organisation that is in the tree. */
    record Found(Unit unit, OrganizationContact contact, String parentCode, boolean inside) {}

    /** One to be founded. */
    record Founding(Unit unit, ImportedOrganization row) {}

    /** By code, in the scope and out of it. */
    @SuppressWarnings("unchecked")
    Map<String, Found> find(UUID[] roots, Set<String> codes) {
        List<Tuple> rows =
                entities.createNativeQuery(FIND, Tuple.class)
                        .setParameter("roots", roots)
                        .setParameter("codes", codes.toArray(String[]::new))
                        .getResultList();
        var found = new HashMap<String, Found>();
        for (Tuple row : rows) {
            found.put(
                    row.get("code", String.class),
                    new Found(
                            TreeSql.unit(row),
                            new OrganizationContact(
                                    row.get("contact_address", String.class),
                                    row.get("contact_phone", String.class),
                                    row.get("contact_email", String.class)),
                            row.get("parent_code", String.class),
                            row.get("inside", Boolean.class)));
        }
        return found;
    }

    void insert(List<Founding> foundings, Instant now) {
        entities.unwrap(Session.class)
                .doWork(
                        connection -> {
                            try (var insert = connection.prepareStatement(INSERT)) {
                                for (Founding founding : foundings) {
                                    add(insert, founding, now);
                                }
                                insert.executeBatch();
                            }
                        });
    }

    private static void add(PreparedStatement insert, Founding founding, Instant now)
            throws SQLException {
        Unit unit = founding.unit();
        ImportedOrganization row = founding.row();
        insert.setObject(1, unit.id());
        insert.setObject(2, unit.parentId());
        insert.setString(3, unit.type().name());
        insert.setString(4, row.code());
        insert.setString(5, unit.name());
        insert.setArray(6, insert.getConnection().createArrayOf("uuid", unit.path()));
        insert.setObject(7, unit.validFrom());
        insert.setObject(8, now.atOffset(ZoneOffset.UTC));
        insert.setString(9, row.address());
        insert.setString(10, row.phone());
        insert.setString(11, row.email());
        insert.addBatch();
    }

    /**
     * @throws OptimisticLockException when somebody else has changed one of them meanwhile
     */
    void correct(Map<Unit, OrganizationContact> contacts) {
        entities.unwrap(Session.class)
                .doWork(
                        connection -> {
                            try (var update = connection.prepareStatement(CORRECT)) {
                                for (var contact : contacts.entrySet()) {
                                    update.setString(1, contact.getValue().address());
                                    update.setString(2, contact.getValue().phone());
                                    update.setString(3, contact.getValue().email());
                                    update.setObject(4, contact.getKey().id());
                                    update.setInt(5, contact.getKey().version());
                                    update.addBatch();
                                }
                                if (IntStream.of(update.executeBatch()).sum() < contacts.size()) {
                                    throw new OptimisticLockException();
                                }
                            }
                        });
    }

    /** Whoever saw them before has seen another place in the tree. */
    void touch(Collection<UUID> parents) {
        entities.createNativeQuery(
                        "update organization set version = version + 1 where id = any(cast(:ids as uuid[]))")
                .setParameter("ids", parents.toArray(UUID[]::new))
                .executeUpdate();
    }

    void keep(List<OrganizationEvent> events) {
        entities.unwrap(Session.class).setJdbcBatchSize(ROWS_IN_A_MESSAGE);
        events.forEach(entities::persist);
    }

    /**
     * Until the transaction ends: it may make a small table a large one, for which a plan that was
     * remembered is no good.
     */
    void planAnew() {
        entities.createNativeQuery("set local plan_cache_mode = force_custom_plan").executeUpdate();
    }

    void forget() {
        entities.flush();
        entities.clear();
    }
}
