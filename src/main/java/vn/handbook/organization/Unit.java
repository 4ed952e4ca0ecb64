package vn.handbook.organization;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** An organisation as a change of the tree finds it, while nobody else can change the tree. */
record Unit(
        UUID id,
        UUID parentId,
        OrganizationType type,
        String name,
        UUID[] path,
        LocalDate validFrom,
        LocalDate validTo,
        int version) {

    boolean isClosed() {
        return validTo != null;
    }

    /** Whether it is the other one or lies below it. */
    boolean isWithin(UUID other) {
        return pathList().contains(other);
    }

    private List<UUID> pathList() {
        return Arrays.asList(path);
    }
}
