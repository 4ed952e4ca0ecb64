package vn.handbook.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final Instant NOW = Instant.parse("2026-03-02T07:00:00Z");
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final byte[] FIRST = {1};
    private static final byte[] SECOND = {2};
    private static final byte[] THIRD = {3};

    private final Session session =
            new Session(
                    UUID.randomUUID(), UUID.randomUUID(), "phone", FIRST, NOW, Duration.ofDays(30));

    @Test
    void eachTokenIsExchangedForTheNext() {
        assertThat(session.rotate(FIRST, SECOND, NOW, GRACE)).isTrue();
        assertThat(session.rotate(SECOND, THIRD, NOW.plusSeconds(600), GRACE)).isTrue();
        assertThat(session.isAlive(NOW.plusSeconds(600))).isTrue();
    }

    @Test
    void repeatWithinTheGraceIsNotTakenForTheft() {
        session.rotate(FIRST, SECOND, NOW, GRACE);
        assertThat(session.rotate(FIRST, THIRD, NOW.plusSeconds(9), GRACE)).isTrue();
        assertThat(session.rotate(THIRD, new byte[] {4}, NOW.plusSeconds(20), GRACE)).isTrue();
    }

    @Test
    void repeatsDoNotStretchTheGrace() {
        session.rotate(FIRST, SECOND, NOW, GRACE);
        session.rotate(FIRST, THIRD, NOW.plusSeconds(9), GRACE);
        assertThat(session.rotate(FIRST, new byte[] {4}, NOW.plusSeconds(18), GRACE)).isFalse();
    }

    @Test
    void oldTokenAfterTheGraceEndsTheSession() {
        session.rotate(FIRST, SECOND, NOW, GRACE);
        assertThat(session.rotate(FIRST, THIRD, NOW.plusSeconds(11), GRACE)).isFalse();
        assertThat(session.isAlive(NOW.plusSeconds(11))).isFalse();
    }

    @Test
    void sessionEndsWithItsLifetimeWhateverIsRefreshed() {
        session.rotate(FIRST, SECOND, NOW.plus(Duration.ofDays(29)), GRACE);
        assertThat(session.isAlive(NOW.plus(Duration.ofDays(30)))).isFalse();
    }
}
