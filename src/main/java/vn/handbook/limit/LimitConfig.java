package vn.handbook.limit;

import io.smallrye.config.ConfigMapping;

/**
 * Requests a minute, per signed-in account or, where nobody is signed in, per address. Beyond them
 * 429.
 */
@ConfigMapping(prefix = "handbook.limit")
public interface LimitConfig {

    /**
     * Of one address without a good token: signing in and refreshing, too. Thousands of phones may
     * share the address of their carrier.
     */
    int strangers();

    /** Reading by one account. */
    int reads();

    /** Changes by one account. */
    int writes();

    /** Searches ({@code q=…}) by one account. */
    int searches();

    /** Reports for one account. */
    int reports();

    /** Exports by one account. */
    int exports();
}
