package vn.handbook.export;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.handbook.shared.http.Attachment;

/** Names the file that a sheet is, and takes away what is said of the same answer in JSON. */
@Singleton
final class SheetHeaders {

    @ServerResponseFilter
    void add(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == Status.OK.getStatusCode()
                && request.getProperty(SheetAnswer.class.getName()) instanceof SheetAnswer sheet) {
            MultivaluedMap<String, Object> headers = response.getHeaders();
            headers.putSingle(
                    HttpHeaders.CONTENT_DISPOSITION,
                    Attachment.named(sheet.format().fileName(sheet.title())));
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
            headers.remove(HttpHeaders.ETAG);
        }
    }
}
