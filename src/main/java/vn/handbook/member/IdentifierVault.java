package vn.handbook.member;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import vn.handbook.shared.crypto.EncryptionKey;
import vn.handbook.shared.crypto.EncryptionKeys;

/**
 * Seals citizen ids and phones, each for its own row and column, and opens them again. Neither can
 * be searched for otherwise than whole, and citizen ids by their last four digits.
 */
@Singleton
public class IdentifierVault {
    private static final String CITIZEN_ID = "member.citizen_id";
    private static final String CITIZEN_ID_ENDING = "member.citizen_id_ending";
    private static final String PHONE = "member.phone";
    static final String PROPOSAL = "correction_request.proposal";
    private static final int ENDING = 4;

    private final EncryptionKeys keys;

    IdentifierVault(EncryptionKeys keys) {
        this.keys = keys;
    }

    /** With the key that encrypts now. */
    SealedIdentifiers seal(UUID memberId, Identifiers clear) {
        return seal(memberId, clear, keys.current());
    }

    static SealedIdentifiers seal(UUID memberId, Identifiers clear, EncryptionKey key) {
        String citizenId = clear.citizenId();
        String phone = clear.phone();
        return new SealedIdentifiers(
                citizenId == null ? null : key.seal(place(CITIZEN_ID, memberId), citizenId),
                citizenId == null ? null : key.hash(CITIZEN_ID, citizenId),
                citizenId == null ? null : key.hash(CITIZEN_ID_ENDING, ending(citizenId)),
                phone == null ? null : key.seal(place(PHONE, memberId), phone),
                phone == null ? null : key.hash(PHONE, phone),
                key.id());
    }

    /** For rows that are written without an entity. */
    public SealedIdentifiers seal(UUID memberId, CitizenId citizenId, PhoneNumber phone) {
        return seal(
                memberId,
                new Identifiers(CitizenId.digits(citizenId), PhoneNumber.national(phone)));
    }

    Identifiers open(UUID memberId, SealedIdentifiers sealed) {
        return open(
                memberId,
                sealed.citizenIdSealed(),
                sealed.phoneSealed(),
                keys.byId(sealed.identifiersKey()));
    }

    static Identifiers open(
            UUID memberId, byte[] citizenIdSealed, byte[] phoneSealed, EncryptionKey key) {
        return new Identifiers(
                opened(key, place(CITIZEN_ID, memberId), citizenIdSealed),
                opened(key, place(PHONE, memberId), phoneSealed));
    }

    boolean isCurrent(SealedIdentifiers sealed) {
        return keys.current().id().equals(sealed.identifiersKey());
    }

    /** Under every key that a row may have. */
    List<byte[]> citizenIdHashes(String citizenId) {
        return hashes(CITIZEN_ID, citizenId);
    }

    /** Under every key that a row may have. */
    List<byte[]> phoneHashes(String phone) {
        return hashes(PHONE, phone);
    }

    /** Under every key that a row may have. */
    List<byte[]> citizenIdEndingHashes(String ending) {
        return hashes(CITIZEN_ID_ENDING, ending);
    }

    /** A text that may have identifiers in it, and the key that opens it. */
    public record Sealed(byte[] content, String key) {}

    /** For one correction request alone, with the key that encrypts now. */
    public Sealed sealProposal(UUID requestId, String proposal) {
        EncryptionKey key = keys.current();
        return new Sealed(key.seal(place(PROPOSAL, requestId), proposal), key.id());
    }

    static byte[] resealProposal(
            UUID requestId, byte[] sealed, EncryptionKey from, EncryptionKey to) {
        String place = place(PROPOSAL, requestId);
        return to.seal(place, from.open(place, sealed));
    }

    String openProposal(UUID requestId, Sealed sealed) {
        return keys.byId(sealed.key()).open(place(PROPOSAL, requestId), sealed.content());
    }

    private List<byte[]> hashes(String kind, String value) {
        return keys.all().stream().map(key -> key.hash(kind, value)).toList();
    }

    private static String opened(EncryptionKey key, String place, byte[] sealed) {
        return sealed == null ? null : key.open(place, sealed);
    }

    private static String ending(String citizenId) {
        return citizenId.substring(citizenId.length() - ENDING);
    }

    /** What a cipher text is bound to: moved to another row or column it does not open. */
    static String place(String column, UUID memberId) {
        return column + ':' + memberId;
    }
}
