package vn.handbook.member;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import vn.handbook.shared.crypto.EncryptionKey;
import vn.handbook.shared.crypto.SealedTable;

/** What members propose and nobody has decided yet, for when the key is replaced. */
@Singleton
class CorrectionSealing implements SealedTable {

    @Override
    public String table() {
        return "correction_request";
    }

    @Override
    public String idColumn() {
        return "id";
    }

    @Override
    public String keyColumn() {
        return "proposal_key";
    }

    @Override
    public List<String> columns() {
        return List.of("proposal_sealed");
    }

    @Override
    public List<byte[]> reseal(UUID id, List<byte[]> made, EncryptionKey from, EncryptionKey to) {
        return List.of(IdentifierVault.resealProposal(id, made.get(0), from, to));
    }
}
