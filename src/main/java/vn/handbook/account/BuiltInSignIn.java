package vn.handbook.account;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** Refuses what belongs to the service's own sign-in where only the issuer signs people in. */
@Singleton
final class BuiltInSignIn {
    private static final Set<Class<?>> OWN =
            Set.of(
                    TokenResource.class,
                    PasswordResource.class,
                    PasswordResetResource.class,
                    MemberResetCodeResource.class,
                    StaffResetCodeResource.class,
                    SecondFactorResource.class);

    /** Filters are made before the configuration is read. */
    private final Instance<OidcConfig> config;

    BuiltInSignIn(Instance<OidcConfig> config) {
        this.config = config;
    }

    @ServerRequestFilter
    void refuse(SimpleResourceInfo operation) {
        if (config.get().only() && OWN.contains(operation.getResourceClass())) {
            throw AccountProblem.SIGN_IN_ELSEWHERE.problem();
        }
    }
}
