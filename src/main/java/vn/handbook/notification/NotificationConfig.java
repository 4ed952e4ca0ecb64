package vn.handbook.notification;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** When members are told, and for how long. */
@ConfigMapping(prefix = "handbook.notification")
public interface NotificationConfig {

    /** How many days before the due date it is due soon, at least 1. */
    int dueSoonDays();

    /** For how long a notification is shown and kept, and that it was read. */
    Duration retention();
}
