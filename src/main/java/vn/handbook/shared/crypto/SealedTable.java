package vn.handbook.shared.crypto;

import java.util.List;
import java.util.UUID;

/**
 * A table with columns that were made with an encryption key, and the key's id beside them. Every
 * room that seals something has one, so that replacing the key leaves nothing of it behind. All
 * names are SQL's, and never anybody's input.
 */
public interface SealedTable {

    String table();

    String idColumn();

    /** Of type {@code text}: the id of the key with which all of a row's columns were made. */
    String keyColumn();

    /** Of type {@code bytea}: sealed, or hashed to be found by. */
    List<String> columns();

    /**
     * What a row's columns are under another key.
     *
     * @param made as they are, in the order of {@link #columns()}; {@code null} where nothing is
     *     kept
     * @return in the same order
     */
    List<byte[]> reseal(UUID id, List<byte[]> made, EncryptionKey from, EncryptionKey to);
}
