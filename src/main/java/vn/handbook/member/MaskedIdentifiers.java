package vn.handbook.member;

import java.util.Map;
import java.util.TreeMap;
import vn.handbook.audit.AuditEntry;
import vn.handbook.shared.text.Masking;

/** A member's identifiers, of which the trail is told the masked forms where they change. */
record MaskedIdentifiers(Map<String, String> inFull) {
    static final MaskedIdentifiers NONE = new MaskedIdentifiers(Map.of());

    static MaskedIdentifiers of(MemberDetails details) {
        var all = new TreeMap<String, String>();
        put(all, "cardNumber", details.cardNumber());
        put(all, "citizenId", details.citizenId());
        put(all, "phone", details.phone());
        return new MaskedIdentifiers(all);
    }

    private static void put(Map<String, String> all, String name, String value) {
        if (value != null) {
            all.put(name, value);
        }
    }

    /** Only what differs, and nothing when nothing does. */
    void recordChangesSince(MaskedIdentifiers before, AuditEntry entry) {
        if (!equals(before)) {
            entry.changed(before.unlike(this), unlike(before));
        }
    }

    private Map<String, String> unlike(MaskedIdentifiers other) {
        var masked = new TreeMap<String, String>();
        inFull.forEach(
                (name, value) -> {
                    if (!value.equals(other.inFull.get(name))) {
                        masked.put(name, Masking.mask(value));
                    }
                });
        return masked;
    }

    @Override
    public String toString() {
        return "MaskedIdentifiers" + inFull.keySet();
    }
}
