package vn.handbook.shared.memory;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Whoever has changed something here sees it with the next request, before the word is back. */
@Singleton
final class OwnChanges {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** What a member does for themselves is in nobody's memory, and comes by the thousand. */
    private static final Set<String> FOR_ONESELF = Set.of("/api/v1/me/", "/api/v1/auth/");

    private final DatabaseChanges changes;

    OwnChanges(DatabaseChanges changes) {
        this.changes = changes;
    }

    @ServerResponseFilter
    void tell(ContainerRequestContext request) {
        if (READING.contains(request.getMethod())) {
            return;
        }
        String path = request.getUriInfo().getPath();
        if (FOR_ONESELF.stream().noneMatch(path::startsWith)) {
            changes.happened();
        }
    }
}
