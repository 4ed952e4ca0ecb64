package vn.handbook.shared.page;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Repeats a page's {@code nextCursor} as a {@code Link} (RFC 8288), the way that generic clients
 * look for it.
 */
@Singleton
final class NextLink {

    @ServerResponseFilter
    void add(ContainerRequestContext request, ContainerResponseContext response) {
        // A sheet has all rows
        if (response.getEntity() instanceof Page<?> page
                && page.nextCursor() != null
                && request.getProperty(PageParameters.WHOLE_LIST) == null) {
            response.getHeaders()
                    .add(
                            HttpHeaders.LINK,
                            "<"
                                    + next(request.getUriInfo(), page.nextCursor())
                                    + ">; rel=\"next\"");
        }
    }

    private static String next(UriInfo uri, String cursor) {
        Stream<String> kept =
                uri.getQueryParameters().entrySet().stream()
                        .filter(parameter -> !parameter.getKey().equals("cursor"))
                        .map(
                                parameter ->
                                        parameter.getKey()
                                                + "="
                                                + encoded(parameter.getValue().get(0)));
        return uri.getRequestUri().getRawPath()
                + Stream.concat(kept, Stream.of("cursor=" + cursor))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
