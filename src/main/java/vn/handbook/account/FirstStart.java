package vn.handbook.account;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import org.jboss.logging.Logger;

/** Tells whoever can read the log of the first start how to make the first administrator. */
@Singleton
class FirstStart {
    private static final Logger LOG = Logger.getLogger(FirstStart.class);

    /** When the demonstration, if any, has been loaded with its own. */
    private static final int LATE = Interceptor.Priority.APPLICATION + 1000;

    private final BootstrapService bootstrap;
    private final CodeConfig config;

    FirstStart(BootstrapService bootstrap, CodeConfig config) {
        this.bootstrap = bootstrap;
        this.config = config;
    }

    void tell(@Observes @Priority(LATE) StartupEvent start) {
        bootstrap
                .issue()
                .ifPresent(
                        code ->
                                LOG.warnf(
                                        "There is no administrator yet. The one-time code %s makes the first one, within"
                                                + " %d hours, at POST /api/v1/auth/bootstrap: see README, Deploy. It is"
                                                + " not told again; a start after that time makes another.",
                                        code.grouped(), config.bootstrapLifetime().toHours()));
    }
}
