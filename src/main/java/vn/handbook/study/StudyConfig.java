package vn.handbook.study;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How study writes, and how long it keeps what it need not keep for ever. */
@ConfigMapping(prefix = "handbook.study")
public interface StudyConfig {

    /**
     * How long an event is kept after its arrival. What it changed stays; a device that sends it
     * again afterwards changes nothing either, but is told that it was accepted.
     */
    Duration eventRetention();

    /** How many groups of reports are written at the same time, each by a connection. */
    int writers();

    /** How many events may be written by one statement. */
    int groupOfEvents();

    /** How many events may wait for each writer. Beyond them 503. */
    int waitingEvents();
}
