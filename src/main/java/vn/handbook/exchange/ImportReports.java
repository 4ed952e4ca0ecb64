package vn.handbook.exchange;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vn.handbook.shared.text.Language;

/** Writes reports, two at a time: while it is written each has its list in memory. */
@Singleton
class ImportReports {
    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 60;

    private final ImportService imports;
    private final ImportConfig config;
    private final Semaphore writing = new Semaphore(AT_ONCE);

    ImportReports(ImportService imports, ImportConfig config) {
        this.imports = imports;
        this.config = config;
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when it is not the account's, 409 when it has
     *     not ended, or was not read
     */
    StreamingOutput of(UUID account, UUID id, Language language) {
        DataImport about = imports.read(account, id);
        if (!about.state.hasEnded() || about.rowsTotal == null) {
            throw ImportProblem.IMPORT_WITHOUT_REPORT.problem();
        }
        return out -> write(about, language, out);
    }

    private void write(DataImport about, Language language, OutputStream out) throws IOException {
        try {
            if (!writing.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("Too many reports at a time");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException(stop);
        }
        try {
            ImportReport.write(
                    imports,
                    about,
                    imports.content(about.accountId, about.id),
                    language,
                    config,
                    out);
        } finally {
            writing.release();
        }
    }
}
