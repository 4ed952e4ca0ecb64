package vn.handbook.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    /** Of RFC 6238, appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037"
    })
    void theVectorsOfTheRfcAreTaken(long second, String password) {
        assertThat(Totp.stepOf(password, SECRET, 0, Instant.ofEpochSecond(second)))
                .hasValue(second / 30);
    }

    @Test
    void aClockMayBeHalfAMinuteOffAndNoMore() {
        for (int off : new int[] {-30, 0, 30}) {
            assertThat(Totp.stepOf("005924", SECRET, 0, Instant.ofEpochSecond(1234567890 + off)))
                    .isPresent();
        }
        for (int off : new int[] {-60, 60}) {
            assertThat(Totp.stepOf("005924", SECRET, 0, Instant.ofEpochSecond(1234567890 + off)))
                    .isEmpty();
        }
    }

    @Test
    void aStepIsNotTakenTwice() {
        Instant now = Instant.ofEpochSecond(1234567890);
        long step = Totp.stepOf("005924", SECRET, 0, now).orElseThrow();
        assertThat(Totp.stepOf("005924", SECRET, step, now)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "f, MY",
        "fo, MZXQ",
        "foo, MZXW6",
        "foob, MZXW6YQ",
        "fooba, MZXW6YTB",
        "foobar, MZXW6YTBOI"
    })
    void secretsAreWrittenInBase32(String text, String encoded) {
        assertThat(SecretText.encode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }

    @Property
    void base32IsOneLetterForEachFiveBits(@ForAll @Size(max = 64) byte[] bytes) {
        assertThat(SecretText.encode(bytes))
                .hasSize((bytes.length * 8 + 4) / 5)
                .matches("[A-Z2-7]*");
    }
}
