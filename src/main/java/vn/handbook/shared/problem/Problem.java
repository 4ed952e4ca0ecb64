package vn.handbook.shared.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.handbook.shared.text.Text;

/**
 * A request that cannot be served, thrown from wherever that is found out and answered as its
 * {@link ProblemType}.
 */
public final class Problem extends RuntimeException {
    private final transient ProblemType type;
    private final transient Map<String, String> headers = new LinkedHashMap<>();
    private transient String oauthError;
    private transient Text detail;
    private transient List<Fault> faults = List.of();

    Problem(ProblemType type) {
        super(type.name(), null, false, false);
        this.type = type;
    }

    public Problem detail(Text detail) {
        this.detail = detail;
        return this;
    }

    public Problem faults(List<Fault> faults) {
        this.faults = List.copyOf(faults);
        return this;
    }

    public Problem header(String name, Object value) {
        headers.put(name, value.toString());
        return this;
    }

    /** The code that OAuth clients look for (RFC 6749 §5.2). */
    public Problem oauthError(String code) {
        this.oauthError = code;
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public Text detail() {
        return detail;
    }

    public List<Fault> faults() {
        return faults;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public String oauthError() {
        return oauthError;
    }
}
