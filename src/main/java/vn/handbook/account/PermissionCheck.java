package vn.handbook.account;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Role;

/** Answers for each permission that an operation asks for by the table of {@link Access}. */
@Singleton
class PermissionCheck implements SecurityIdentityAugmentor {

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        return Uni.createFrom()
                .item(
                        QuarkusSecurityIdentity.builder(identity)
                                .addPermissionChecker(
                                        permission ->
                                                Uni.createFrom()
                                                        .item(isHeld(token, permission.getName())))
                                .build());
    }

    /** What every role may do concerns oneself, and needs none. */
    static boolean isHeld(JsonWebToken token, String permission) {
        if (Access.rolesFor(permission).size() == Role.values().length) {
            return true;
        }
        return Access.rolesFor(permission).stream()
                .anyMatch(role -> TokenCaller.organizations(token, role).findAny().isPresent());
    }
}
