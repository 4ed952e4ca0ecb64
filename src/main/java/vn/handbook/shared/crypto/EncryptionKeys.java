package vn.handbook.shared.crypto;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys of a deployment. One encrypts, all decrypt: while a key is replaced, what the last one
 * encrypted is still read, and so is what replicas that use the next one already write.
 */
public record EncryptionKeys(EncryptionKey current, List<EncryptionKey> others) {

    /**
     * @throws EncryptionKey.UnusableKey when there is none, or a file is not one
     */
    public static EncryptionKeys read(Optional<Path> key, List<Path> otherKeys) {
        return new EncryptionKeys(
                key.map(EncryptionKey::read)
                        .orElseThrow(
                                () ->
                                        new EncryptionKey.UnusableKey(
                                                "No encryption key is configured. "
                                                        + EncryptionKey.HOW_TO_MAKE_ONE)),
                otherKeys.stream().map(EncryptionKey::read).toList());
    }

    /** All that decrypt, the one that encrypts first. */
    public List<EncryptionKey> all() {
        return Stream.concat(Stream.of(current), others.stream()).toList();
    }

    /**
     * @throws IllegalStateException when no configured key has this id
     */
    public EncryptionKey byId(String id) {
        return all().stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("Encryption key " + id + " is missing"));
    }
}
