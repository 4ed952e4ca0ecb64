package vn.handbook.document;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import vn.handbook.file.ContentUnavailable;
import vn.handbook.file.FileConfig;
import vn.handbook.file.FileExamination;
import vn.handbook.file.FileProblem;
import vn.handbook.file.FileStoreService;
import vn.handbook.file.ReadText;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.text.Text;

/**
 * Examines complete uploads. Until one has passed nobody can read it; whoever sent it waits a while
 * for the outcome, which comes to be without them, too.
 */
@ApplicationScoped
class UploadChecks {
    private static final Logger LOG = Logger.getLogger(UploadChecks.class);
    private static final int AT_ONCE = 2;
    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final UploadService uploads;
    private final UploadOutcomeService outcomes;
    private final FileExamination examination;
    private final FileStoreService store;
    private final FileConfig config;
    private final ExecutorService checking =
            Executors.newFixedThreadPool(AT_ONCE, work -> new Thread(work, "file-check"));

    UploadChecks(
            UploadService uploads,
            UploadOutcomeService outcomes,
            FileExamination examination,
            FileStoreService store,
            FileConfig config) {
        this.uploads = uploads;
        this.outcomes = outcomes;
        this.examination = examination;
        this.store = store;
        this.config = config;
    }

    /** Whether the outcome is known within the time that an answer waits. */
    boolean awaitOutcome(UUID upload) throws Problem {
        Future<?> check = begin(upload);
        try {
            check.get(config.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException later) {
            return false;
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof Problem refused) {
                // It is told now, and needs not be told again
                uploads.forgetRefused(upload);
                throw refused;
            }
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    Future<?> begin(UUID upload) {
        return checking.submit(() -> check(upload));
    }

    private Void check(UUID id) throws InterruptedException {
        var claimed = outcomes.claim(id);
        if (claimed.isEmpty()) {
            return null;
        }
        UploadOutcomeService.Examinee upload = claimed.get();
        try {
            examination.examine(
                    upload.content(),
                    upload.size(),
                    upload.claim(),
                    (file, sha256, read) -> {
                        accept(upload, read);
                        store.settle(upload.content(), file);
                        outcomes.attach(id, sha256, read);
                        return null;
                    });
        } catch (Problem refused) {
            if (refused.type() == FileProblem.FILE_INFECTED) {
                outcomes.quarantine(id, refused.type());
            } else {
                outcomes.refuse(id, refused.type());
            }
            throw refused;
        } catch (ContentUnavailable away) {
            LOG.warnf("The examination of a file is postponed: %s", away.getMessage());
            outcomes.postpone(id, PAUSE);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "The examination of a file failed and is postponed");
            outcomes.postpone(id, PAUSE);
        }
        return null;
    }

    private static void accept(UploadOutcomeService.Examinee upload, ReadText read) {
        if (!upload.kind().accepts(read.type())) {
            throw FileProblem.FILE_MISLABELLED.problem(
                    Text.of("Tệp dạng %s không thể là %s.", "A file of the kind %s cannot be %s.")
                            .with(upload.kind(), read.type().mediaType()));
        }
        if (read.text() != null && SecretStamp.isIn(read.text())) {
            throw DocumentProblem.DOCUMENT_SECRECY_FORBIDDEN.problem();
        }
    }

    @PreDestroy
    void close() {
        checking.shutdownNow();
    }
}
