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
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();
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

    /** A further member of the answer, for a standard that asks for one beside RFC 9457's. */
    public Problem extension(String member, Object value) {
        extensions.put(member, value);
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

    public Map<String, Object> extensions() {
        return extensions;
    }
}
