package vn.handbook.document;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.security.Role;
import vn.handbook.shared.security.Scope;

/**
 * From where a caller looks at the library: the first parameter of every query that reads it.
 *
 * @param reading where the caller may read what is published
 * @param editing where the caller also sees drafts
 * @param grants the roles with which the caller reads and where each is held, {@code MEMBER:id}
 */
public record Readership(Scope reading, Scope editing, String[] grants) {

    /**
     * The condition that a document {@code d} of an organisation {@code o} is read by this
     * readership, for SQL and HQL alike; binds {@code roots}, {@code grants} and {@code
     * editorRoots}.
     */
    public static final String READABLE =
            "document_readable(d.state, d.audience, d.audience_roles, d.organization_id, o.path, :roots,"
                    + " (select organizations_above(:roots)), :grants, :editorRoots)";

    static final String READABLE_HQL =
            "(cast(document_readable(d.state, d.audience, d.audienceRoles, d.organizationId, o.path, :roots,"
                    + " (select organizations_above(:roots)), :grants, :editorRoots) as Boolean) = true)";

    public static Readership of(Caller caller) {
        return new Readership(
                caller.scope(Access.READ_DOCUMENTS),
                caller.scope(Access.WRITE_DOCUMENTS),
                Access.rolesFor(Access.READ_DOCUMENTS).stream()
                        .flatMap(role -> grants(caller, role))
                        .sorted()
                        .toArray(String[]::new));
    }

    private static Stream<String> grants(Caller caller, Role role) {
        return Arrays.stream(caller.held(role).roots()).map(root -> role.name() + ':' + root);
    }

    public UUID[] roots() {
        return reading.roots();
    }

    public UUID[] editorRoots() {
        return editing.roots();
    }

    /** Where nothing but what is published is seen. */
    Readership withoutDrafts() {
        return new Readership(reading, new Scope(Set.of()), grants);
    }
}
