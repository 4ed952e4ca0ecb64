package vn.handbook.account;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.time.Period;

/** How long one-time codes are good. */
@ConfigMapping(prefix = "handbook.code")
public interface CodeConfig {

    /** Of a code that sets the first password: given out in a meeting, typed at home. */
    Duration activationLifetime();

    /** Of a code for a forgotten password: read aloud over the phone. */
    Duration resetLifetime();

    /** Of the code in the log of the first start, which makes the first administrator. */
    Duration bootstrapLifetime();

    /** For how long it is kept that one was issued, after it was of use to anybody last. */
    Period retention();
}
