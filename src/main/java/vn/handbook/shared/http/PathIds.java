package vn.handbook.shared.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.handbook.shared.problem.CommonProblem;

/**
 * A resource has one address: ids in paths in their full form only, where Java would also read
 * {@code 1-2-3-4-5}.
 */
@Singleton
final class PathIds {
    private static final String SUFFIX = "Id";

    @ServerRequestFilter
    void check(UriInfo address) {
        address.getPathParameters().forEach(PathIds::check);
    }

    private static void check(String name, List<String> values) {
        if (name.endsWith(SUFFIX) && !values.stream().allMatch(PathIds::isId)) {
            throw CommonProblem.NOT_FOUND.problem();
        }
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }
}
