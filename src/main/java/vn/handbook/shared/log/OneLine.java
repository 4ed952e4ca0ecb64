package vn.handbook.shared.log;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Keeps a message on one line and off the terminal's controls, whatever text of a caller's it
 * carries: line breaks, escapes and characters that turn the direction of writing are written as
 * their code. What can be told for a token or an identifier is not written at all.
 */
@LoggingFilter(name = "one-line")
public final class OneLine implements Filter {
    /** Greets whoever starts the demonstration, on several lines and with no word of a caller's. */
    private static final String GREETING = "vn.handbook.demo.Demonstration";

    @Override
    public boolean isLoggable(LogRecord record) {
        if (GREETING.equals(record.getLoggerName())) {
            return true;
        }
        String message =
                record instanceof ExtLogRecord extended
                        ? extended.getFormattedMessage()
                        : record.getMessage();
        String safe = SafeText.of(message);
        if (safe != null && !safe.equals(message)) {
            if (record instanceof ExtLogRecord extended) {
                extended.setMessage(safe, ExtLogRecord.FormatStyle.NO_FORMAT);
            } else {
                record.setMessage(safe);
            }
            record.setParameters(null);
        }
        record.setThrown(SafeFailure.of(record.getThrown()));
        return true;
    }
}
