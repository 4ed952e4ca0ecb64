package vn.handbook.member;

import io.smallrye.config.ConfigMapping;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** How transfers are timed. */
@ConfigMapping(prefix = "handbook.transfer")
interface TransferConfig {
    /** Public holidays, and days off in lieu of them, on which no working day is counted. */
    Optional<Set<LocalDate>> daysOff();
}
