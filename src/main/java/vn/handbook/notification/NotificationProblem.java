package vn.handbook.notification;

import jakarta.inject.Singleton;
import vn.handbook.shared.problem.ProblemCatalog;
import vn.handbook.shared.problem.ProblemType;

/** What can be wrong with telling members. */
enum NotificationProblem implements ProblemType {
    REMINDED_TODAY(
            409, "Hôm nay đã nhắc về kế hoạch này", "The plan's reminder was sent today already");

    private final Kind kind;

    NotificationProblem(int status, String vietnamese, String english) {
        this.kind = Kind.of(status, vietnamese, english);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Singleton
    static final class Catalog implements ProblemCatalog {
        @Override
        public ProblemType[] types() {
            return values();
        }
    }
}
