package vn.handbook.account;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps the secrets of second factors encrypted (AES-256-GCM) with what is derived from the signing
 * key, and shows one to its owner.
 */
@Singleton
class SecondFactorSecrets {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SigningKeys keys;
    private final SecondFactorConfig config;

    SecondFactorSecrets(SigningKeys keys, SecondFactorConfig config) {
        this.keys = keys;
        this.config = config;
    }

    /** The key's name and what it encrypted. */
    String seal(UUID accountId, byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        SigningKey key = keys.current();
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, key, nonce, accountId).doFinal(secret);
            byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + encrypted.length);
            System.arraycopy(encrypted, 0, sealed, NONCE_BYTES, encrypted.length);
            return key.id() + ':' + Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] open(SecondFactor factor) {
        String[] parts = factor.secret.split(":", 2);
        byte[] sealed = Base64.getDecoder().decode(parts[1]);
        SigningKey key =
                keys.all()
                        .filter(known -> known.id().equals(parts[0]))
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalStateException("Key " + parts[0] + " is missing"));
        try {
            return cipher(
                            Cipher.DECRYPT_MODE,
                            key,
                            Arrays.copyOf(sealed, NONCE_BYTES),
                            factor.accountId)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("A second factor's secret cannot be opened", changed);
        }
    }

    /** Whether the key that encrypts now has encrypted it. */
    boolean isCurrent(SecondFactor factor) {
        return factor.secret.startsWith(keys.current().id() + ':');
    }

    /** Of this account alone: moved to another one's row a secret cannot be opened. */
    private static Cipher cipher(int mode, SigningKey key, byte[] nonce, UUID accountId)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(
                mode,
                new SecretKeySpec(key.derive("second factor"), "AES"),
                new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(accountId.toString().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** As authenticator apps take it: to type in, and as the address that a QR code holds. */
    SecondFactorSecretResponse shown(Account account, byte[] secret) {
        String text = SecretText.encode(secret);
        String issuer = encoded(config.issuer());
        String label = account.username == null ? issuer : issuer + ':' + encoded(account.username);
        return new SecondFactorSecretResponse(
                text, "otpauth://totp/" + label + "?secret=" + text + "&issuer=" + issuer);
    }

    /** Spaces as {@code %20}: apps show a plus sign as it is. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
