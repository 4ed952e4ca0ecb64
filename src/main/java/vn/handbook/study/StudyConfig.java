package vn.handbook.study;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long study keeps what it need not keep for ever. */
@ConfigMapping(prefix = "handbook.study")
public interface StudyConfig {

    /**
     * How long an event is kept after its arrival. What it changed stays; a device that sends it
     * again afterwards changes nothing either, but is told that it was accepted.
     */
    Duration eventRetention();
}
