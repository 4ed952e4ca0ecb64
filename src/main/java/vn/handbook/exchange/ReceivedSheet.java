package vn.handbook.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vn.handbook.shared.problem.CommonProblem;

/**
 * A body as it came in: on the disk, because many may come slowly at a time, and there of no use to
 * anybody without a key that lives in memory alone.
 */
final class ReceivedSheet implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 16;
    private static final int PIECE = 64 << 10;

    private final Path file;
    private final SecretKeySpec key;
    private final IvParameterSpec nonce;
    private final String digest;

    private ReceivedSheet(
            Path file, SecretKeySpec key, IvParameterSpec nonce, InputStream body, long most)
            throws IOException, GeneralSecurityException {
        this.file = file;
        this.key = key;
        this.nonce = nonce;
        MessageDigest digested = MessageDigest.getInstance("SHA-256");
        long size = 0;
        try (var out =
                new CipherOutputStream(Files.newOutputStream(file), cipher(Cipher.ENCRYPT_MODE))) {
            var piece = new byte[PIECE];
            for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
                size += read;
                if (size > most) {
                    throw CommonProblem.PAYLOAD_TOO_LARGE.problem();
                }
                digested.update(piece, 0, read);
                out.write(piece, 0, read);
            }
        }
        this.digest = HexFormat.of().formatHex(digested.digest());
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 413 when it is larger than that
     */
    static ReceivedSheet receive(InputStream body, long most) throws IOException {
        var secret = new byte[KEY_BYTES + NONCE_BYTES];
        RANDOM.nextBytes(secret);
        Path file = Files.createTempFile("handbook-import", "");
        try {
            return new ReceivedSheet(
                    file,
                    new SecretKeySpec(secret, 0, KEY_BYTES, "AES"),
                    new IvParameterSpec(secret, KEY_BYTES, NONCE_BYTES),
                    body,
                    most);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
        cipher.init(mode, key, nonce);
        return cipher;
    }

    byte[] content() {
        try (var in =
                new CipherInputStream(Files.newInputStream(file), cipher(Cipher.DECRYPT_MODE))) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Of its bytes: by it a repeated request is known. */
    @JsonValue
    String digest() {
        return digest;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
