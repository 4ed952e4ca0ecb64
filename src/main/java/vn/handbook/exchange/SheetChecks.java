package vn.handbook.exchange;

import jakarta.inject.Singleton;
import vn.handbook.shared.sheet.SheetForm;

/** Looks at what came in before it is kept: one at a time, for each is in memory as a whole. */
@Singleton
class SheetChecks {
    private final ImportConfig config;

    SheetChecks(ImportConfig config) {
        this.config = config;
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 422 when it is no sheet that is read
     */
    synchronized byte[] checked(ReceivedSheet sheet) {
        byte[] content = sheet.content();
        if (content.length == 0) {
            throw ImportProblem.IMPORT_EMPTY.problem();
        }
        SheetForm.of(content, config.maxUnpackedSize().asLongValue());
        return content;
    }
}
