package vn.handbook.shared.security;

import static vn.handbook.shared.security.Role.CELL_SECRETARY;
import static vn.handbook.shared.security.Role.COMMITTEE_OFFICER;
import static vn.handbook.shared.security.Role.EDITOR;
import static vn.handbook.shared.security.Role.MEMBER;
import static vn.handbook.shared.security.Role.SYSTEM_ADMIN;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who may do what: the whole table. An operation names its permission; a permission that is not
 * here is granted to nobody. Where a role is held says how far the permission reaches: the subtrees
 * of those organisations.
 */
public final class Access {
    public static final String READ_SELF = "read-self";
    public static final String MANAGE_OWN_SESSIONS = "manage-own-sessions";
    public static final String MANAGE_OWN_ACCOUNT = "manage-own-account";
    public static final String READ_ORGANIZATIONS = "read-organizations";
    public static final String READ_MEMBERS = "read-members";
    public static final String WRITE_MEMBERS = "write-members";
    public static final String READ_DOCUMENTS = "read-documents";
    public static final String WRITE_DOCUMENTS = "write-documents";
    public static final String READ_RESOLUTIONS = "read-resolutions";
    public static final String WRITE_RESOLUTIONS = "write-resolutions";
    public static final String READ_STUDY_PLANS = "read-study-plans";
    public static final String WRITE_STUDY_PLANS = "write-study-plans";
    public static final String STUDY = "study";
    public static final String READ_REPORTS = "read-reports";

    private static final Map<String, Set<Role>> RULES =
            Map.ofEntries(
                    Map.entry(READ_SELF, Set.of(Role.values())),
                    Map.entry(MANAGE_OWN_SESSIONS, Set.of(Role.values())),
                    Map.entry(MANAGE_OWN_ACCOUNT, Set.of(Role.values())),
                    Map.entry(
                            READ_ORGANIZATIONS,
                            Set.of(
                                    MEMBER,
                                    CELL_SECRETARY,
                                    COMMITTEE_OFFICER,
                                    EDITOR,
                                    SYSTEM_ADMIN)),
                    Map.entry(READ_MEMBERS, Set.of(CELL_SECRETARY, COMMITTEE_OFFICER)),
                    Map.entry(WRITE_MEMBERS, Set.of(COMMITTEE_OFFICER)),
                    Map.entry(
                            READ_DOCUMENTS,
                            Set.of(MEMBER, CELL_SECRETARY, COMMITTEE_OFFICER, EDITOR)),
                    Map.entry(WRITE_DOCUMENTS, Set.of(EDITOR)),
                    Map.entry(
                            READ_RESOLUTIONS,
                            Set.of(MEMBER, CELL_SECRETARY, COMMITTEE_OFFICER, EDITOR)),
                    Map.entry(WRITE_RESOLUTIONS, Set.of(EDITOR)),
                    Map.entry(READ_STUDY_PLANS, Set.of(CELL_SECRETARY, COMMITTEE_OFFICER, EDITOR)),
                    Map.entry(WRITE_STUDY_PLANS, Set.of(COMMITTEE_OFFICER)),
                    Map.entry(STUDY, Set.of(MEMBER)),
                    Map.entry(READ_REPORTS, Set.of(CELL_SECRETARY, COMMITTEE_OFFICER)));

    private Access() {}

    /** All permissions, by name. */
    public static List<String> permissions() {
        return RULES.keySet().stream().sorted().toList();
    }

    /** The roles that carry a permission; none for an unknown one. */
    public static Set<Role> rolesFor(String permission) {
        return RULES.getOrDefault(permission, Set.of());
    }
}
