package vn.handbook.shared.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What says nothing of keeping it may be kept by nobody: it may be personal (ASVS 5.0 14.3.2). */
@Singleton
final class NotKept {

    @ServerResponseFilter
    void add(ContainerResponseContext response) {
        response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of("no-store"));
    }
}
