package vn.handbook.exchange;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.handbook.shared.crypto.EncryptionKey;
import vn.handbook.shared.crypto.EncryptionKeys;
import vn.handbook.shared.crypto.SealedTable;

/** The lists themselves, sealed in pieces. */
@Singleton
class ImportPieces implements SealedTable {
    private static final int SIZE = 256 << 10;

    private final EntityManager entities;
    private final EncryptionKeys keys;

    ImportPieces(EntityManager entities, EncryptionKeys keys) {
        this.entities = entities;
        this.keys = keys;
    }

    /** In the transaction at hand. */
    void keep(UUID importId, byte[] content) {
        EncryptionKey key = keys.current();
        entities.unwrap(Session.class)
                .doWork(
                        connection -> {
                            try (var insert =
                                    connection.prepareStatement(
                                            """
                                            insert into import_piece (id, import_id, position, content_sealed, content_key)
                                            values (?, ?, ?, ?, ?)
                                            """)) {
                                for (int i = 0; i * SIZE < content.length; i++) {
                                    UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
                                    int end = Math.min(content.length, (i + 1) * SIZE);
                                    insert.setObject(1, id);
                                    insert.setObject(2, importId);
                                    insert.setInt(3, i);
                                    insert.setBytes(
                                            4,
                                            key.seal(
                                                    place(id),
                                                    Arrays.copyOfRange(content, i * SIZE, end)));
                                    insert.setString(5, key.id());
                                    insert.executeUpdate();
                                }
                            }
                        });
    }

    /** In the transaction at hand. */
    byte[] read(UUID importId) {
        var content = new ByteArrayOutputStream();
        entities.unwrap(Session.class)
                .doWork(
                        connection -> {
                            try (var find =
                                    connection.prepareStatement(
                                            """
                                            select id, content_sealed, content_key from import_piece
                                            where import_id = ? order by position
                                            """)) {
                                find.setObject(1, importId);
                                try (var rows = find.executeQuery()) {
                                    while (rows.next()) {
                                        content.writeBytes(
                                                keys.byId(rows.getString(3))
                                                        .openBytes(
                                                                place(
                                                                        rows.getObject(
                                                                                1, UUID.class)),
                                                                rows.getBytes(2)));
                                    }
                                }
                            }
                        });
        return content.toByteArray();
    }

    private static String place(UUID id) {
        return "import_piece.content:" + id;
    }

    @Override
    public String table() {
        return "import_piece";
    }

    @Override
    public String idColumn() {
        return "id";
    }

    @Override
    public String keyColumn() {
        return "content_key";
    }

    @Override
    public List<String> columns() {
        return List.of("content_sealed");
    }

    @Override
    public List<byte[]> reseal(UUID id, List<byte[]> made, EncryptionKey from, EncryptionKey to) {
        return List.of(to.seal(place(id), from.openBytes(place(id), made.get(0))));
    }
}
