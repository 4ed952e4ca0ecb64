package vn.handbook.export;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How much of the service sheets may take. Beyond it 429 or 503. */
@ConfigMapping(prefix = "handbook.export")
public interface ExportConfig {

    /** How many are sent at once. Each has a thread, and for moments a connection. */
    int atOnce();

    /** How many of them to one account. */
    int atOnceToOne();

    /** After this long one is broken off, so that nobody who reads too slowly keeps a place. */
    Duration longest();
}
