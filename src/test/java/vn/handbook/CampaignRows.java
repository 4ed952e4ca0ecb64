package vn.handbook;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.handbook.CampaignLedger.Person;
import vn.handbook.CampaignLedger.Place;
import vn.handbook.CampaignLedger.Section;
import vn.handbook.CampaignLedger.State;
import vn.handbook.CampaignPhones.Key;
import vn.handbook.database.EmbeddedPostgres;
import vn.handbook.testing.Demo;

/** The rows behind the replicas' backs. */
record CampaignRows(EmbeddedPostgres database) {
    private static final UUID[] COMMUNES = {Demo.COMMUNE, Demo.OTHER_COMMUNE, Demo.organization(4)};

    /** With their cells; the account's tokens of those who have one would end with a transfer. */
    Map<UUID, UUID> members(int most) throws Exception {
        return rows(
                        """
                        select id, organization_id
                        from (
                            select m.id, m.organization_id, m.status
                            from member m join organization o on o.id = m.organization_id
                            where o.path && ? and m.status in ('OFFICIAL', 'PROBATIONARY')
                                and not exists (select from account a where a.member_id = m.id)
                                and not exists (select from transfer t where t.member_id = m.id)
                            order by md5(m.id::text) limit ?
                        ) chosen
                        order by status, md5(id::text)
                        """,
                        COMMUNES,
                        most)
                .stream()
                .collect(
                        Collectors.toMap(
                                row -> (UUID) row.get(0),
                                row -> (UUID) row.get(1),
                                (one, same) -> one,
                                LinkedHashMap::new));
    }

    /** The province, its communes, and the cells of those in which there are phones. */
    List<UUID> units() throws Exception {
        return Stream.concat(
                        rows("select id from organization where cardinality(path) <= 2").stream(),
                        rows(
                                "select id from organization where parent_id = any(?)",
                                (Object) COMMUNES)
                                .stream())
                .map(row -> (UUID) row.get(0))
                .toList();
    }

    List<Person> people() throws Exception {
        return rows(
                        """
                        select m.id, m.status, o.path from member m join organization o on o.id = m.organization_id
                        where m.status in ('OFFICIAL', 'PROBATIONARY', 'EXEMPT')
                        """)
                .stream()
                .map(
                        row ->
                                new Person(
                                        (UUID) row.get(0),
                                        (String) row.get(1),
                                        Set.copyOf(Arrays.asList((UUID[]) row.get(2)))))
                .toList();
    }

    Map<UUID, String> settlements(UUID plan) throws Exception {
        return rows(
                        "select member_id, kind from assignment_settlement where plan_id = ? and voided_at is null",
                        plan)
                .stream()
                .collect(Collectors.toMap(row -> (UUID) row.get(0), row -> (String) row.get(1)));
    }

    /** When each event arrived first. */
    Map<Key, Instant> arrivals(UUID plan) throws Exception {
        return rows(
                        "select member_id, event_id, received_at from progress_event where plan_id = ?",
                        plan)
                .stream()
                .collect(
                        Collectors.toMap(
                                row -> new Key((UUID) row.get(0), (UUID) row.get(1)),
                                row -> CampaignLedger.instant(row.get(2))));
    }

    Map<Place, State> states(List<Section> sections) throws Exception {
        return rows(
                        """
                        select member_id, section_id, furthest, resume_position, reported_at, completed_at
                        from section_progress where section_id = any(?)
                        """,
                        (Object) sections.stream().map(Section::id).toArray(UUID[]::new))
                .stream()
                .collect(
                        Collectors.toMap(
                                row -> new Place((UUID) row.get(0), (UUID) row.get(1)),
                                State::row));
    }

    boolean isCounted() throws Exception {
        return rows("select id from study_touch").isEmpty();
    }

    private List<List<Object>> rows(String query, Object... parameters) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection(
                                database.jdbcUrl(), database.username(), database.password());
                var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(
                        i + 1,
                        parameters[i] instanceof UUID[] ids
                                ? connection.createArrayOf("uuid", ids)
                                : parameters[i]);
            }
            var rows = new ArrayList<List<Object>>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    var row = new ArrayList<Object>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        Object value = result.getObject(i);
                        row.add(value instanceof Array array ? array.getArray() : value);
                    }
                    rows.add(row);
                }
            }
            return rows;
        }
    }
}
