import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/**
 * Access tokens for members who have no password: a token of the service, said of others and signed with its key.
 *
 * <p>{@code Tokens KEY TOKEN MEMBERS OUT}: MEMBERS has a line {@code member-id cell-id} for each, OUT gets a line
 * {@code token} for each.
 */
public class Tokens {
    public static void main(String[] args) throws Exception {
        PrivateKey key = key(Files.readString(Path.of(args[0])));
        String[] parts = args[1].split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        long expires = System.currentTimeMillis() / 1000 + 7 * 86_400;
        List<String> tokens =
                Files.readAllLines(Path.of(args[2])).parallelStream()
                        .filter(line -> !line.isBlank())
                        .map(line -> line.split("\\s+"))
                        .map(member -> claims
                                .replaceAll("\"member\":\"[^\"]*\"", "\"member\":\"" + member[0] + "\"")
                                .replaceAll("\"sub\":\"[^\"]*\"", "\"sub\":\"" + member[0] + "\"")
                                .replaceAll("\"roles\":\\{.*?\\}", "\"roles\":{\"MEMBER\":[\"" + member[1] + "\"]}")
                                .replaceAll("\"exp\":\\d+", "\"exp\":" + expires))
                        .map(body -> signed(parts[0] + "." + encoded(body.getBytes(StandardCharsets.UTF_8)), key))
                        .toList();
        Files.write(Path.of(args[3]), tokens);
    }

    private static PrivateKey key(String pem) throws Exception {
        byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
    }

    private static String signed(String text, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + encoded(signature.sign());
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
