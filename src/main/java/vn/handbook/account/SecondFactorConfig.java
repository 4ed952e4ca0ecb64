package vn.handbook.account;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;
import vn.handbook.shared.security.Role;

/** The second factor. */
@ConfigMapping(prefix = "handbook.second-factor")
public interface SecondFactorConfig {

    /** What authenticator apps show beside the account's name. */
    String issuer();

    /** Roles that are without effect until their holder has a second factor; none by default. */
    Optional<Set<Role>> requiredRoles();
}
