package vn.handbook.shared.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * 256 bits from a file, of which one key to encrypt (AES-256-GCM) and one to look up (HMAC-SHA-256)
 * are derived, and the name by which what was made with them is known again.
 */
public final class EncryptionKey {
    static final String HOW_TO_MAKE_ONE =
            "Make one with: openssl rand -hex 32 > encryption-key && chmod 600 encryption-key — and"
                    + " name it in HANDBOOK_ENCRYPTION_KEY, the same file for every replica. Keep a"
                    + " copy apart from the database: without it what it encrypted is lost.";

    private static final String FORMAT = "[0-9a-fA-F]{64}";
    private static final String HMAC = "HmacSHA256";
    private static final String AES_GCM = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int ID_BYTES = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String id;
    private final SecretKeySpec sealing;
    private final SecretKeySpec hashing;

    EncryptionKey(byte[] secret) {
        var root = new SecretKeySpec(secret, HMAC);
        id = HexFormat.of().formatHex(Arrays.copyOf(hmac(root, "handbook key id"), ID_BYTES));
        sealing = new SecretKeySpec(hmac(root, "handbook sealing"), "AES");
        hashing = new SecretKeySpec(hmac(root, "handbook lookup"), HMAC);
    }

    /** No usable encryption key; the message says what to do. */
    public static final class UnusableKey extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnusableKey(String message) {
            super(message);
        }
    }

    /** That something is encrypted with a key that is not configured. */
    public static UnusableKey missing(String id) {
        return new UnusableKey(
                "The database holds what was encrypted with the key "
                        + id
                        + ", which is not configured. Name its file in HANDBOOK_ENCRYPTION_KEY, or in"
                        + " HANDBOOK_ENCRYPTION_OTHER_KEYS while it is being replaced.");
    }

    /**
     * @throws UnusableKey when the file is not such a key
     */
    public static EncryptionKey read(Path file) {
        try {
            String text = Files.readString(file).strip();
            if (text.matches(FORMAT)) {
                return new EncryptionKey(HexFormat.of().parseHex(text));
            }
        } catch (IOException unreadable) {
            // The same advice as for a file that holds something else
        }
        throw new UnusableKey(
                "The file "
                        + file
                        + " is not an encryption key of 64 hexadecimal digits. "
                        + HOW_TO_MAKE_ONE);
    }

    /** Makes a key file readable by its owner alone, unless it is there. */
    public static void makeUnlessPresent(Path file) {
        if (Files.exists(file)) {
            return;
        }
        byte[] secret = new byte[KEY_BYTES];
        RANDOM.nextBytes(secret);
        try {
            Path unfinished =
                    Files.createTempFile(
                            file.toAbsolutePath().getParent(),
                            "encryption",
                            ".key",
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, HexFormat.of().formatHex(secret) + "\n");
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UnusableKey(
                    "No encryption key could be written to " + file + ": " + failure.getMessage());
        }
    }

    /** Eight hexadecimal digits that follow from the key and tell nothing of it. */
    public String id() {
        return id;
    }

    /**
     * Nonce, cipher text and tag.
     *
     * @param place which column of which row it is for; opened anywhere else it is refused
     */
    public byte[] seal(String place, String clear) {
        return seal(place, clear.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for what is no text. */
    public byte[] seal(String place, byte[] clear) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, place, nonce);
            byte[] encrypted = cipher.doFinal(clear);
            byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + encrypted.length);
            System.arraycopy(encrypted, 0, sealed, NONCE_BYTES, encrypted.length);
            return sealed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * @throws IllegalStateException when it was sealed with another key or for another place, or
     *     has been changed
     */
    public String open(String place, byte[] sealed) {
        return new String(openBytes(place, sealed), StandardCharsets.UTF_8);
    }

    /** The same for what is no text. */
    public byte[] openBytes(String place, byte[] sealed) {
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, place, Arrays.copyOf(sealed, NONCE_BYTES));
            return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException | IllegalArgumentException refused) {
            throw new IllegalStateException("What is stored at " + place + " cannot be opened");
        }
    }

    /**
     * The same for the same value, and of no use to whoever has not the key.
     *
     * @param kind so that equal values of different kinds have different hashes
     */
    public byte[] hash(String kind, String value) {
        return hmac(hashing, kind + '\0' + value);
    }

    private Cipher cipher(int mode, String place, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(AES_GCM);
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
