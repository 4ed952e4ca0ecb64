package vn.handbook.shared.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rows about a person as they are, for tables of which nothing is left out. */
@Singleton
public class PersonalRows {
    private static final TypeReference<Map<String, Object>> ROW = new TypeReference<>() {};

    private final EntityManager database;
    private final ObjectMapper json;

    PersonalRows(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * @param query a select with the parameter {@code :id}, its columns named as in the export
     */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> of(String query, UUID id) {
        List<String> rows =
                database.createNativeQuery(
                                "select cast(jsonb_strip_nulls(to_jsonb(r)) as text) from ("
                                        + query
                                        + ") r",
                                String.class)
                        .setParameter("id", id)
                        .getResultList();
        return rows.stream().map(this::read).toList();
    }

    private Map<String, Object> read(String row) {
        try {
            return json.readValue(row, ROW);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
