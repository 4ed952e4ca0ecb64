package vn.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.PackagedApplication;

/**
 * The service with a certificate of its own. Greetings are written by hand: today's Java would not
 * speak what has to be refused.
 */
class TlsIT {
    private static final int TLS_1_0 = 0x0301;
    private static final int TLS_1_1 = 0x0302;
    private static final int TLS_1_2 = 0x0303;
    private static final int GOOD = 0xC02F;
    private static final int ALERT = 0x15;
    private static final int HANDSHAKE = 0x16;
    private static final byte[] EXTENSIONS = {
        // supported groups: x25519, secp256r1
        0,
        10,
        0,
        6,
        0,
        4,
        0,
        29,
        0,
        23,
        // point formats: uncompressed
        0,
        11,
        0,
        2,
        1,
        0,
        // signatures: rsa_pss_rsae_sha256, rsa_pkcs1_sha256, rsa_pkcs1_sha1
        0,
        13,
        0,
        8,
        0,
        6,
        8,
        4,
        4,
        1,
        2,
        1
    };

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static PackagedApplication handbook;

    @BeforeAll
    static void start() throws Exception {
        Path store = folder.resolve("certificate.p12");
        String password = "only-for-this-test";
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keyalg",
                                "RSA",
                                "-keysize",
                                "2048",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=dns:localhost",
                                "-validity",
                                "2",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                password)
                        .inheritIO()
                        .start();
        assertThat(keytool.waitFor()).isZero();
        handbook =
                PackagedApplication.start(
                                folder,
                                Map.of(
                                        "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_STORE_FILE",
                                        store.toString(),
                                        "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_STORE_PASSWORD",
                                        password,
                                        "QUARKUS_HTTP_SSL_PORT",
                                        "0",
                                        "QUARKUS_HTTP_INSECURE_REQUESTS",
                                        "disabled"))
                        .ready();
    }

    @AfterAll
    static void stop() {
        if (handbook != null) {
            handbook.close();
        }
    }

    @Test
    void S_092_tls12WithForwardSecrecyIsSpoken() throws IOException {
        assertThat(handbook.uri("/").getScheme()).isEqualTo("https");
        assertThat(greeted(TLS_1_2, GOOD)[0]).isEqualTo(HANDSHAKE);
    }

    @ParameterizedTest
    @ValueSource(ints = {TLS_1_0, TLS_1_1})
    void S_092_whatIsOlderIsRefused(int version) throws IOException {
        isRefused(greeted(version, 0xC013));
    }

    /** RSA without forward secrecy, CBC, 3DES, RC4, no encryption. */
    @ParameterizedTest
    @ValueSource(ints = {0x009C, 0x002F, 0xC013, 0xC027, 0x000A, 0x0005, 0x003B})
    void S_092_weakSuitesAreRefused(int suite) throws IOException {
        isRefused(greeted(TLS_1_2, suite));
    }

    private static void isRefused(int[] answer) {
        // A closed connection says the same without a word
        assertThat(answer[0]).isIn(ALERT, -1);
        assertThat(answer[1]).isIn(2, -1);
    }

    /** The kind of the first record that comes back, and its first byte: an alert's severity. */
    private static int[] greeted(int version, int suite) throws IOException {
        URI address = handbook.uri("/");
        try (var socket = new Socket("localhost", address.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(greeting(version, suite));
            var answer = socket.getInputStream();
            int kind = answer.read();
            for (int i = 0; kind >= 0 && i < 4; i++) {
                answer.read();
            }
            return new int[] {kind, kind < 0 ? -1 : answer.read()};
        }
    }

    private static byte[] greeting(int version, int suite) throws IOException {
        var hello = new ByteArrayOutputStream();
        var out = new DataOutputStream(hello);
        out.writeShort(version);
        out.write(new byte[32]);
        out.writeByte(0);
        out.writeShort(2);
        out.writeShort(suite);
        out.writeShort(0x0100);
        out.writeShort(EXTENSIONS.length);
        out.write(EXTENSIONS);
        var record = new ByteArrayOutputStream();
        out = new DataOutputStream(record);
        out.writeByte(HANDSHAKE);
        out.writeShort(TLS_1_0);
        out.writeShort(hello.size() + 4);
        out.writeByte(1);
        out.writeByte(0);
        out.writeShort(hello.size());
        hello.writeTo(out);
        return record.toByteArray();
    }
}
