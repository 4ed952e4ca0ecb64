package vn.handbook.account;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How wrong passwords and codes slow down whoever tries them. */
@ConfigMapping(prefix = "handbook.throttle")
public interface ThrottleConfig {

    /** How many failures of one identifier in a row pass without a wait. */
    int freeFailures();

    /** The first wait of an identifier; each further failure doubles it. */
    Duration firstWait();

    /** The longest wait of an identifier: nobody is shut out for good. */
    Duration longestWait();

    /** After how long without a failure those of an identifier are forgotten. */
    Duration forgottenAfter();

    /**
     * How many failures of one address pass at once. A whole district may share the address of a
     * carrier, so successes there make up for failures.
     */
    int addressFailures();

    /** In which time one failure of an address is forgotten. */
    Duration addressRecovery();
}
