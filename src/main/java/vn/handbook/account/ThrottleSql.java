package vn.handbook.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The failures of identifiers and addresses, counted by the database for all replicas and by its
 * clock. An attempt is counted before it is made: those that run side by side gain nothing by it.
 */
@ApplicationScoped
class ThrottleSql {
    private final EntityManager entities;
    private final ThrottleConfig config;

    ThrottleSql(EntityManager entities, ThrottleConfig config) {
        this.entities = entities;
        this.config = config;
    }

    /** What is left of a wait, if anything. */
    Optional<Duration> waitOf(byte[] identifier) {
        return entities
                .createNativeQuery(
                        """
                        select cast(ceil(extract(epoch from wait_until - clock_timestamp())) as integer)
                        from sign_in_throttle
                        where subject = :subject and wait_until > clock_timestamp()
                        """,
                        Integer.class)
                .setParameter("subject", identifier)
                .getResultList()
                .stream()
                .findFirst()
                .map(seconds -> Duration.ofSeconds(Math.max(1, (Integer) seconds)));
    }

    /**
     * Counts an attempt as failed, unless another one has begun a wait meanwhile.
     *
     * @return when the wait ends that the attempt began, the epoch for none; empty when it is
     *     refused
     */
    Optional<Instant> countOfIdentifier(byte[] identifier) {
        return entities
                .createNativeQuery(
                        """
                        insert into sign_in_throttle as t (subject, failures, wait_until, changed_at)
                        values (:subject, 1, null, clock_timestamp())
                        on conflict (subject) do update set
                            failures = case
                                when t.changed_at < clock_timestamp() - make_interval(secs => :forgotten) then 1
                                else t.failures + 1 end,
                            wait_until = case
                                when t.changed_at < clock_timestamp() - make_interval(secs => :forgotten)
                                    or t.failures + 1 < :free then null
                                else clock_timestamp() + make_interval(secs => least(
                                    :longest, :first * power(2, least(t.failures + 1 - :free, 30)))) end,
                            changed_at = clock_timestamp()
                        where t.wait_until is null or t.wait_until <= clock_timestamp()
                        returning coalesce(wait_until, timestamptz 'epoch')
                        """,
                        Instant.class)
                .setParameter("subject", identifier)
                .setParameter("forgotten", seconds(config.forgottenAfter()))
                .setParameter("free", (double) config.freeFailures())
                .setParameter("longest", seconds(config.longestWait()))
                .setParameter("first", seconds(config.firstWait()))
                .getResultList()
                .stream()
                .findFirst()
                .map(Instant.class::cast);
    }

    /** Counts an attempt as failed; {@code false} when the address has failed too often. */
    boolean countOfAddress(byte[] address) {
        return entities.createNativeQuery(
                                """
                                insert into sign_in_throttle as t (subject, failures, changed_at)
                                values (:subject, 1, clock_timestamp())
                                on conflict (subject) do update set
                                    failures = greatest(0, t.failures
                                        - extract(epoch from clock_timestamp() - t.changed_at) / :recovery) + 1,
                                    changed_at = clock_timestamp()
                                where t.failures
                                    - extract(epoch from clock_timestamp() - t.changed_at) / :recovery < :most
                                """)
                        .setParameter("subject", address)
                        .setParameter("recovery", seconds(config.addressRecovery()))
                        .setParameter("most", (double) config.addressFailures())
                        .executeUpdate()
                == 1;
    }

    /** Takes back some of what was counted of an address. */
    void makeUp(byte[] address, int failures) {
        entities.createNativeQuery(
                        """
                        update sign_in_throttle set failures = greatest(0, failures - :less)
                        where subject = :subject
                        """)
                .setParameter("subject", address)
                .setParameter("less", (double) failures)
                .executeUpdate();
    }

    /** Takes back an attempt of an identifier that was none, with the wait that it began. */
    void takeBack(byte[] identifier, Instant wait) {
        entities.createNativeQuery(
                        """
                        update sign_in_throttle
                        set failures = greatest(0, failures - 1),
                            wait_until = case when wait_until = :wait then null else wait_until end
                        where subject = :subject
                        """)
                .setParameter("subject", identifier)
                .setParameter("wait", wait)
                .executeUpdate();
    }

    void forget(byte[] subject) {
        entities.createNativeQuery("delete from sign_in_throttle where subject = :subject")
                .setParameter("subject", subject)
                .executeUpdate();
    }

    boolean knows(byte[] place) {
        return !entities.createNativeQuery(
                        "select 1 from sign_in_throttle where subject = :subject", Integer.class)
                .setParameter("subject", place)
                .getResultList()
                .isEmpty();
    }

    /** Remembers a place; {@code false} when it was remembered within the last day already. */
    boolean remember(byte[] place) {
        return entities.createNativeQuery(
                                """
                                insert into sign_in_throttle as t (subject, failures, changed_at)
                                values (:subject, 0, clock_timestamp())
                                on conflict (subject) do update set changed_at = clock_timestamp()
                                where t.changed_at < clock_timestamp() - interval '1 day'
                                """)
                        .setParameter("subject", place)
                        .executeUpdate()
                == 1;
    }

    /** Forgets failures, and places where nobody has signed in for a month. */
    int forgetOld() {
        return entities.createNativeQuery(
                        """
                        delete from sign_in_throttle
                        where failures > 0 and changed_at < clock_timestamp() - make_interval(secs => :forgotten)
                            or changed_at < clock_timestamp() - interval '30 days'
                        """)
                .setParameter("forgotten", seconds(config.forgottenAfter()))
                .executeUpdate();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
