package vn.handbook.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.security.Office;
import vn.handbook.shared.security.Role;
import vn.handbook.shared.security.Scope;

/** The caller as the verified access token describes it. */
@RequestScoped
class TokenCaller implements Caller {
    private final JsonWebToken token;

    TokenCaller(JsonWebToken token) {
        this.token = token;
    }

    @Override
    public UUID accountId() {
        return UUID.fromString(token.getSubject());
    }

    /** The session that the token was issued in. */
    UUID sessionId() {
        return UUID.fromString(token.getClaim(AccessTokens.SESSION));
    }

    Instant issuedAt() {
        return Instant.ofEpochSecond(token.getIssuedAtTime());
    }

    @Override
    public Optional<UUID> member() {
        return Optional.<String>ofNullable(token.getClaim(AccessTokens.MEMBER))
                .map(UUID::fromString);
    }

    @Override
    public Optional<UUID> session() {
        return Optional.<String>ofNullable(token.getClaim(AccessTokens.SESSION))
                .map(UUID::fromString);
    }

    @Override
    public UUID memberId() {
        return member().orElseThrow(AccountProblem.NO_MEMBER::problem);
    }

    @Override
    public String rights() {
        return grants().toString();
    }

    @Override
    public Scope scope(String permission) {
        return new Scope(
                Access.rolesFor(permission).stream()
                        .flatMap(role -> organizations(token, role))
                        .collect(Collectors.toSet()));
    }

    @Override
    public Optional<Office> office(String permission, List<UUID> path) {
        return grants().stream()
                .filter(grant -> Access.rolesFor(permission).contains(grant.role()))
                .filter(grant -> path.contains(grant.organizationId()))
                .max(Comparator.comparingInt(grant -> path.indexOf(grant.organizationId())))
                .map(grant -> new Office(grant.role(), grant.organizationId()));
    }

    @Override
    public Scope held(Role role) {
        return new Scope(organizations(token, role).collect(Collectors.toSet()));
    }

    List<Grant> grants() {
        return Arrays.stream(Role.values())
                .flatMap(
                        role ->
                                organizations(token, role)
                                        .map(organization -> new Grant(role, organization)))
                .toList();
    }

    List<String> permissions() {
        return Access.permissions().stream()
                .filter(permission -> PermissionCheck.isHeld(token, permission))
                .toList();
    }

    static Stream<UUID> organizations(JsonWebToken token, Role role) {
        JsonObject roles = token.getClaim(AccessTokens.ROLES);
        JsonArray organizations = roles == null ? null : roles.getJsonArray(role.name());
        return organizations == null
                ? Stream.empty()
                : organizations.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .map(UUID::fromString);
    }
}
