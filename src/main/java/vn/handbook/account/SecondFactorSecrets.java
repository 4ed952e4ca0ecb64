package vn.handbook.account;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vn.handbook.shared.crypto.EncryptionKey;
import vn.handbook.shared.crypto.EncryptionKeys;

/** Keeps the secrets of second factors sealed, and shows one to its owner. */
@Singleton
class SecondFactorSecrets {
    private final EncryptionKeys keys;
    private final SecondFactorConfig config;

    SecondFactorSecrets(EncryptionKeys keys, SecondFactorConfig config) {
        this.keys = keys;
        this.config = config;
    }

    /** With the key that encrypts now. */
    SealedSecret seal(UUID accountId, byte[] secret) {
        EncryptionKey key = keys.current();
        return new SealedSecret(SecondFactorSealing.seal(accountId, secret, key), key.id());
    }

    byte[] open(SecondFactor factor) {
        return SecondFactorSealing.open(
                factor.accountId,
                factor.secret.secretSealed(),
                keys.byId(factor.secret.secretKey()));
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
