package vn.handbook.exchange;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How large lists may be, and how long they are kept. */
@ConfigMapping(prefix = "handbook.import")
public interface ImportConfig {

    /** The largest file; over it 413. */
    MemorySize maxSize();

    /** What the parts of a spreadsheet may add up to when unpacked. */
    MemorySize maxUnpackedSize();

    /** The most rows of one list. */
    int maxRows();

    /** How many imports of one account may wait or run at a time. */
    int maxUnfinished();

    /** After what time without a sign of life another replica goes on with an import. */
    Duration lease();

    /** How long a list and what was wrong with it are kept after the end. */
    Duration retention();
}
