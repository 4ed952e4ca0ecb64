package vn.handbook.shared.log;

/** Stands in for an exception whose message, or a cause's, may not stand in a log line as it is. */
final class SafeFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 20;

    private final String text;

    private SafeFailure(String text, Throwable cause, StackTraceElement[] trace) {
        super(text, cause);
        this.text = text;
        setStackTrace(trace);
    }

    /** The failure itself when it is safe as it is. */
    static Throwable of(Throwable failure) {
        return isSafe(failure, 0) ? failure : copy(failure, 0);
    }

    private static boolean isSafe(Throwable failure, int depth) {
        if (failure == null || depth > DEEPEST) {
            return failure == null;
        }
        String text = failure.toString();
        return text.equals(SafeText.of(text))
                && failure.getSuppressed().length == 0
                && isSafe(failure.getCause(), depth + 1);
    }

    private static SafeFailure copy(Throwable failure, int depth) {
        return failure == null || depth > DEEPEST
                ? null
                : new SafeFailure(
                        SafeText.of(failure.toString()),
                        copy(failure.getCause(), depth + 1),
                        failure.getStackTrace());
    }

    @Override
    public String toString() {
        return text;
    }
}
