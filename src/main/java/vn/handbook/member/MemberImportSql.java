package vn.handbook.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** What is looked up for many rows at once: one statement each, however many rows there are. */
@ApplicationScoped
class MemberImportSql {
    private static final int ROWS_IN_A_MESSAGE = 500;

    private static final String MATCHES =
            """
            select * from member where id in (
                select id from member where external_id = any(cast(:numbers as text[]))
                union all
                select id from member where id = any(cast(:ids as uuid[]))
                union all
                select id from member where card_number = any(cast(:cards as text[]))
                union all
                select id from member
                where citizen_id_hash in (select decode(h, 'hex') from unnest(cast(:hashes as text[])) h)
                union all
                select m.id
                from unnest(cast(:cells as uuid[]), cast(:births as text[])) asked(cell, born)
                    join member m on m.organization_id = asked.cell and m.date_of_birth = cast(asked.born as date)
            )
            """;

    private static final String CELLS =
            """
            select id, code, valid_to is null and type in (:types) living
            from organization o
            where o.path && :roots and o.code = any(cast(:codes as text[]))
            """;

    private final EntityManager entities;

    MemberImportSql(EntityManager entities) {
        this.entities = entities;
    }

    /** An organisation of the scope, and whether members may be entered there. */
    record Cell(UUID id, boolean holdsMembers) {}

    /** By code. */
    @SuppressWarnings("unchecked")
    Map<String, Cell> cells(UUID[] roots, Set<String> codes, List<String> types) {
        List<Tuple> rows =
                entities.createNativeQuery(CELLS, Tuple.class)
                        .setParameter("roots", roots)
                        .setParameter("types", types)
                        .setParameter("codes", codes.toArray(String[]::new))
                        .getResultList();
        var cells = new HashMap<String, Cell>();
        rows.forEach(
                row ->
                        cells.put(
                                row.get("code", String.class),
                                new Cell(
                                        row.get("id", UUID.class),
                                        row.get("living", Boolean.class))));
        return cells;
    }

    /**
     * Whoever any of it may mean, in the scope and out of it.
     *
     * @param cells with {@code births}, which day after which cell
     */
    @SuppressWarnings("unchecked")
    List<Member> matches(
            Collection<String> externalIds,
            Collection<UUID> ids,
            Collection<String> cardNumbers,
            Collection<byte[]> citizenIdHashes,
            List<UUID> cells,
            List<String> births) {
        return entities.createNativeQuery(MATCHES, Member.class)
                .setParameter("numbers", externalIds.toArray(String[]::new))
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("cards", cardNumbers.toArray(String[]::new))
                .setParameter(
                        "hashes",
                        citizenIdHashes.stream()
                                .map(HexFormat.of()::formatHex)
                                .toArray(String[]::new))
                .setParameter("cells", cells.toArray(UUID[]::new))
                .setParameter("births", births.toArray(String[]::new))
                .getResultList();
    }

    /** Which of the organisations lie in the scope. */
    @SuppressWarnings("unchecked")
    Set<UUID> inScope(UUID[] roots, Set<UUID> organizations) {
        return new HashSet<>(
                entities.createNativeQuery(
                                """
                                select id from organization o
                                where o.path && :roots and o.id = any(cast(:ids as uuid[]))
                                """,
                                UUID.class)
                        .setParameter("roots", roots)
                        .setParameter("ids", organizations.toArray(UUID[]::new))
                        .getResultList());
    }

    /** In few messages, and what was corrected with them. */
    void write(List<Member> entered) {
        var session = entities.unwrap(Session.class);
        session.setJdbcBatchSize(ROWS_IN_A_MESSAGE);
        entered.forEach(session::persist);
        session.flush();
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
