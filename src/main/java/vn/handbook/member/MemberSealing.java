package vn.handbook.member;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.handbook.shared.crypto.EncryptionKey;
import vn.handbook.shared.crypto.SealedTable;

/** The register's sealed identifiers, for when the key is replaced. */
@Singleton
class MemberSealing implements SealedTable {
    private static final int CITIZEN_ID_SEALED = 0;
    private static final int PHONE_SEALED = 3;

    @Override
    public String table() {
        return "member";
    }

    @Override
    public String idColumn() {
        return "id";
    }

    @Override
    public String keyColumn() {
        return "identifiers_key";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "citizen_id_sealed",
                "citizen_id_hash",
                "citizen_id_ending_hash",
                "phone_sealed",
                "phone_hash");
    }

    @Override
    public List<byte[]> reseal(UUID id, List<byte[]> made, EncryptionKey from, EncryptionKey to) {
        return columnsOf(
                IdentifierVault.seal(
                        id,
                        IdentifierVault.open(
                                id, made.get(CITIZEN_ID_SEALED), made.get(PHONE_SEALED), from),
                        to));
    }

    /** In the order of {@link #columns()}. */
    static List<byte[]> columnsOf(SealedIdentifiers sealed) {
        return Arrays.asList(
                sealed.citizenIdSealed(),
                sealed.citizenIdHash(),
                sealed.citizenIdEndingHash(),
                sealed.phoneSealed(),
                sealed.phoneHash());
    }
}
