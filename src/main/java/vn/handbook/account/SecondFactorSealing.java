package vn.handbook.account;

import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import vn.handbook.shared.crypto.EncryptionKey;
import vn.handbook.shared.crypto.SealedTable;

/** The sealed secrets of second factors, each bound to its account. */
@Singleton
class SecondFactorSealing implements SealedTable {

    @Override
    public String table() {
        return "second_factor";
    }

    @Override
    public String idColumn() {
        return "account_id";
    }

    @Override
    public String keyColumn() {
        return "secret_key";
    }

    @Override
    public List<String> columns() {
        return List.of("secret_sealed");
    }

    @Override
    public List<byte[]> reseal(UUID id, List<byte[]> made, EncryptionKey from, EncryptionKey to) {
        return List.of(seal(id, open(id, made.get(0), from), to));
    }

    static byte[] seal(UUID accountId, byte[] secret, EncryptionKey key) {
        return key.seal(place(accountId), HexFormat.of().formatHex(secret));
    }

    static byte[] open(UUID accountId, byte[] sealed, EncryptionKey key) {
        return HexFormat.of().parseHex(key.open(place(accountId), sealed));
    }

    /** Moved to another account's row a secret does not open. */
    private static String place(UUID accountId) {
        return "second_factor.secret:" + accountId;
    }
}
