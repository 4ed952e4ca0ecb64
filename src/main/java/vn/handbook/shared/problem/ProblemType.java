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

    /** The HTTP status. */
    int status();

    /** What this kind of problem is, the same for each occurrence. */
    Text title();

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
