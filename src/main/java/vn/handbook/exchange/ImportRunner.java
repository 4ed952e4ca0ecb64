package vn.handbook.exchange;

import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import vn.handbook.exchange.ImportStepService.Cancelled;
import vn.handbook.exchange.ImportStepService.ClaimLost;
import vn.handbook.exchange.ImportStepService.Claimed;
import vn.handbook.member.MemberImportService;
import vn.handbook.organization.OrganizationImportService;
import vn.handbook.shared.problem.Problem;

/**
 * Works on what waits, whichever replica it was sent to. One at a time: each holds its list in
 * memory.
 */
@Singleton
class ImportRunner {
    private static final Logger LOG = Logger.getLogger(ImportRunner.class);
    private static final int MOST_ATTEMPTS = 10;

    private final ImportStepService steps;
    private final MemberImportService members;
    private final OrganizationImportService organizations;
    private final ImportConfig config;
    private final Semaphore asked = new Semaphore(1);
    private final ExecutorService working =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "import"));

    ImportRunner(
            ImportStepService steps,
            MemberImportService members,
            OrganizationImportService organizations,
            ImportConfig config) {
        this.steps = steps;
        this.members = members;
        this.organizations = organizations;
        this.config = config;
    }

    void sent(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportService.Sent sent) {
        wake();
    }

    /** What other replicas were sent, and what a stopped one left. */
    @Scheduled(every = "5s", delayed = "5s")
    void wake() {
        if (asked.tryAcquire()) {
            working.submit(this::workOff);
        }
    }

    private void workOff() {
        asked.release();
        try {
            for (Optional<Claimed> claimed = steps.claim();
                    claimed.isPresent();
                    claimed = steps.claim()) {
                work(claimed.get());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.warnf("Imports wait: %s", failure.getClass().getSimpleName());
        }
    }

    private void work(Claimed claimed) throws InterruptedException {
        try {
            if (claimed.about().attempts > MOST_ATTEMPTS) {
                throw ImportProblem.IMPORT_INTERRUPTED.problem();
            } else if (claimed.about().cancelRequested) {
                throw new Cancelled();
            }
            runOf(claimed).run();
        } catch (Problem problem) {
            steps.fail(claimed, problem);
        } catch (Cancelled cancelled) {
            steps.end(claimed, ImportState.CANCELLED, 0);
        } catch (ClaimLost lost) {
            LOG.infof("Import %s goes on elsewhere", claimed.id());
        } catch (InterruptedException stop) {
            steps.letGo(claimed);
            throw stop;
        } catch (RuntimeException failure) {
            // Its text may have values of the list in it
            LOG.errorf("Import %s failed: %s", claimed.id(), causes(failure));
            steps.fail(claimed, ImportProblem.IMPORT_INTERRUPTED.problem());
        }
    }

    private ImportRun<?, ?> runOf(Claimed claimed) {
        return switch (claimed.about().kind) {
            case MEMBERS ->
                    new ImportRun<>(
                            steps,
                            config,
                            claimed,
                            () -> new MemberList(members, claimed.about().enteredOn));
            case ORGANIZATIONS ->
                    new ImportRun<>(
                            steps, config, claimed, () -> new OrganizationList(organizations));
        };
    }

    private static String causes(Throwable failure) {
        var names = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            names.append(cause.getClass().getName()).append(" at ");
            names.append(cause.getStackTrace().length > 0 ? cause.getStackTrace()[0] : "?");
            names.append("; ");
        }
        return names.toString();
    }

    @PreDestroy
    void stop() {
        working.shutdownNow();
    }
}
