package vn.handbook.shared.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** Logs who was refused what: the account and the operation, nothing of the request. */
@Singleton
final class RefusalLog {
    private static final Logger LOG = Logger.getLogger(RefusalLog.class);
    private static final int FORBIDDEN = 403;

    @ServerResponseFilter
    void tell(
            ContainerRequestContext request,
            ContainerResponseContext response,
            SimpleResourceInfo operation) {
        if (response.getStatus() == FORBIDDEN) {
            LOG.infof(
                    "Forbidden: %s to account %s",
                    operation == null ? "unknown operation" : operation.getMethodName(),
                    accountOf(request.getSecurityContext()));
        }
    }

    private static String accountOf(SecurityContext security) {
        Principal caller = security == null ? null : security.getUserPrincipal();
        return caller instanceof JsonWebToken token ? token.getSubject() : "unknown";
    }
}
