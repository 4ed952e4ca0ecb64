package vn.handbook.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.handbook.shared.sheet.RowFault;
import vn.handbook.shared.text.Text;

/** What was found wrong, row by row. */
@ApplicationScoped
class ImportFaultSql {
    private static final String PAGE =
            """
            select row_number, position, column_name, code, message_vi, message_en from import_fault
            where import_id = :id and (row_number, position) > (:row, :position)
            order by row_number, position limit :rows
            """;

    private final EntityManager entities;

    ImportFaultSql(EntityManager entities) {
        this.entities = entities;
    }

    /** As it is kept. */
    record Kept(int row, int position, String column, String code, Text message) {}

    void keep(UUID importId, List<RowFault> faults) {
        if (faults.isEmpty()) {
            return;
        }
        entities.unwrap(Session.class)
                .doWork(
                        connection -> {
                            try (var insert =
                                    connection.prepareStatement(
                                            """
                                            insert into import_fault
                                                (import_id, row_number, position, column_name, code, message_vi, message_en)
                                            values (?, ?, ?, ?, ?, ?, ?)
                                            """)) {
                                var positions = new HashMap<Integer, Integer>();
                                for (RowFault fault : faults) {
                                    insert.setObject(1, importId);
                                    insert.setInt(2, fault.row());
                                    insert.setInt(3, positions.merge(fault.row(), 1, Integer::sum));
                                    insert.setString(
                                            4,
                                            fault.column() == null ? null : fault.column().name());
                                    insert.setString(5, fault.code());
                                    insert.setString(6, fault.message().vietnamese());
                                    insert.setString(7, fault.message().english());
                                    insert.addBatch();
                                }
                                insert.executeBatch();
                            }
                        });
    }

    /** Those behind one, in the order of the rows. */
    @SuppressWarnings("unchecked")
    List<Kept> page(UUID importId, int afterRow, int afterPosition, int rows) {
        List<Tuple> found =
                entities.createNativeQuery(PAGE, Tuple.class)
                        .setParameter("id", importId)
                        .setParameter("row", afterRow)
                        .setParameter("position", afterPosition)
                        .setParameter("rows", rows)
                        .getResultList();
        return found.stream()
                .map(
                        row ->
                                new Kept(
                                        row.get("row_number", Integer.class),
                                        row.get("position", Integer.class),
                                        row.get("column_name", String.class),
                                        row.get("code", String.class),
                                        Text.of(
                                                row.get("message_vi", String.class),
                                                row.get("message_en", String.class))))
                .toList();
    }

    Long count(UUID importId) {
        return (Long)
                entities.createNativeQuery(
                                "select count(*) from import_fault where import_id = :id",
                                Long.class)
                        .setParameter("id", importId)
                        .getSingleResult();
    }
}
