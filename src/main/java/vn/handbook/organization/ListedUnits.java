package vn.handbook.organization;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The organisations that a list founds, in whose place later rows may be. */
public final class ListedUnits {
    private final Map<String, Unit> byCode = new HashMap<>();

    Optional<Unit> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    void add(String code, Unit unit) {
        byCode.put(code, unit);
    }
}
