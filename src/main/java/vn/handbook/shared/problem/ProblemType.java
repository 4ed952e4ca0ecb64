package vn.handbook.shared.problem;

import java.util.Locale;
import vn.handbook.shared.text.Text;

/**
 * A kind of problem: a closed enum per feature, its constant's name being the stable code for
 * programs.
 */
public interface ProblemType {
    String PATH = "/api/v1/problems/";

    /** The stable code, UPPER_SNAKE. */
    String name();

    /** The status, and what this kind of problem is: the same for each occurrence. */
    Kind kind();

    default int status() {
        return kind().status();
    }

    default Text title() {
        return kind().title();
    }

    /** What a problem type says. */
    record Kind(int status, Text title) {
        public static Kind of(int status, String vietnamese, String english) {
            return new Kind(status, Text.of(vietnamese, english));
        }
    }

    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The URI reference that explains this kind of problem in this API. */
    default String uri() {
        return PATH + slug();
    }

    default Problem problem() {
        return new Problem(this);
    }

    default Problem problem(Text detail) {
        return new Problem(this).detail(detail);
    }
}
