package vn.handbook.shared.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptionKeyTest {
    private static final EncryptionKey KEY = new EncryptionKey(new byte[32]);
    private static final EncryptionKey OTHER =
            new EncryptionKey("32 bytes of another secret key!!".getBytes());

    @Property
    void whatIsSealedOpensAtItsPlaceAlone(@ForAll String text) {
        byte[] sealed = KEY.seal("member.phone:1", text);
        assertThat(KEY.open("member.phone:1", sealed)).isEqualTo(storable(text));
        refuses(KEY, "member.phone:2", sealed);
        refuses(OTHER, "member.phone:1", sealed);
        assertThat(KEY.seal("member.phone:1", text)).isNotEqualTo(sealed);
    }

    @Property
    void whatWasChangedDoesNotOpen(@ForAll byte position, @ForAll byte change) {
        byte[] sealed = KEY.seal("place", "000168000123");
        int at = Math.floorMod(position, sealed.length);
        sealed[at] ^= change == 0 ? 1 : change;
        refuses(KEY, "place", sealed);
    }

    @Test
    void whatIsNotSealedAtAllDoesNotOpen() {
        refuses(KEY, "place", new byte[0]);
        refuses(KEY, "place", new byte[5]);
    }

    @Test
    void hashesAreOfTheKeyTheKindAndTheValue() {
        assertThat(KEY.hash("phone", "1")).isEqualTo(KEY.hash("phone", "1")).hasSize(32);
        assertThat(
                        List.of(
                                KEY.hash("phone", "2"),
                                KEY.hash("citizen", "1"),
                                OTHER.hash("phone", "1")))
                .doesNotContain(KEY.hash("phone", "1"));
        assertThat(KEY.id()).matches("[0-9a-f]{8}").isNotEqualTo(OTHER.id());
    }

    @Test
    void keyIsMadeOnceAndForItsOwnerAlone(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("key");
        EncryptionKey.makeUnlessPresent(file);
        String id = EncryptionKey.read(file).id();
        EncryptionKey.makeUnlessPresent(file);
        assertThat(EncryptionKey.read(file).id()).isEqualTo(id);
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void whatIsNoKeyIsRefusedWithTheWayToMakeOne(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "secret");
        for (Optional<Path> unusable :
                List.of(Optional.<Path>empty(), Optional.of(file), Optional.of(folder))) {
            assertThatThrownBy(() -> EncryptionKeys.read(unusable, List.of()))
                    .isInstanceOf(EncryptionKey.UnusableKey.class)
                    .hasMessageContaining("openssl rand -hex 32")
                    .hasMessageNotContaining("secret");
        }
    }

    /** Half a surrogate pair has no form in UTF-8. */
    private static String storable(String text) {
        return new String(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void refuses(EncryptionKey key, String place, byte[] sealed) {
        assertThatThrownBy(() -> key.open(place, sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(place)
                .hasNoCause();
    }
}
