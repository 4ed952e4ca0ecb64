package vn.handbook.shared.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {

    @Property
    void S_096_whateverIsLoggedStaysOneLineWithoutControls(@ForAll String text) {
        String logged = logged("Searched for %s", text);
        assertThat(logged.lines().count()).isEqualTo(1);
        assertThat(logged.chars().filter(c -> Character.isISOControl(c) && c != '\t')).isEmpty();
    }

    @Test
    void S_096_lineBreaksAndEscapesAreWrittenAsTheirCode() {
        assertThat(logged("Name %s", "a\r\n2026-01-01 INFO forged\u001b[31m\u202e\u2028"))
                .isEqualTo("Name a\\u000d\\u000a2026-01-01 INFO forged\\u001b[31m\\u202e\\u2028");
        assertThat(logged("Đảng viên\tchính thức", (Object[]) null))
                .isEqualTo("Đảng viên\tchính thức");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
                "Bearer abc.def-ghi",
                "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA",
                "000168000123",
                "0912345678",
                "+84912345678"
            })
    void S_096_tokensHashesAndIdentifiersAreNotWritten(String secret) {
        assertThat(logged("It was %s again", secret)).isEqualTo("It was ••• again");
    }

    @Test
    void whatOnlyLooksLikeDigitsIsWritten() {
        for (String kept :
                new String[] {
                    "01978400-0000-7002-8000-000000000001",
                    "port 0",
                    "trace 0af7651916cd43dd8448eb211c80319c"
                }) {
            assertThat(logged(kept, (Object[]) null)).isEqualTo(kept);
        }
    }

    @Test
    void S_096_messagesOfFailuresAreKeptToTheirLineToo() {
        var failure =
                new IllegalStateException(
                        "outer\nforged", new IllegalArgumentException("000168000123\rforged"));
        var text = new StringWriter();
        SafeFailure.of(failure).printStackTrace(new PrintWriter(text));
        assertThat(text.toString().lines())
                .noneMatch(line -> line.startsWith("forged"))
                .anyMatch(line -> line.contains("outer\\u000aforged"))
                .anyMatch(line -> line.contains("•••\\u000dforged"))
                .anyMatch(line -> line.contains("OneLineTest"));
        var harmless = new IllegalStateException("harmless");
        assertThat(SafeFailure.of(harmless)).isSameAs(harmless);
    }

    private static String logged(String format, Object... parameters) {
        var record = new ExtLogRecord(Level.INFO, format, ExtLogRecord.FormatStyle.PRINTF, "test");
        record.setParameters(parameters);
        new OneLine().isLoggable(record);
        return record.getFormattedMessage();
    }
}
