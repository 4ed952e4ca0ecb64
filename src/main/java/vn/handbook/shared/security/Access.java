package vn.handbook.shared.security;

import static vn.handbook.shared.security.Extent.AUDIENCE;
import static vn.handbook.shared.security.Extent.LINE;
import static vn.handbook.shared.security.Extent.OWN;
import static vn.handbook.shared.security.Extent.ROOT;
import static vn.handbook.shared.security.Extent.SERVICE;
import static vn.handbook.shared.security.Extent.SUBTREE;
import static vn.handbook.shared.security.Role.AUDITOR;
import static vn.handbook.shared.security.Role.CELL_SECRETARY;
import static vn.handbook.shared.security.Role.COMMITTEE_OFFICER;
import static vn.handbook.shared.security.Role.EDITOR;
import static vn.handbook.shared.security.Role.MEMBER;
import static vn.handbook.shared.security.Role.SYSTEM_ADMIN;
import static vn.handbook.shared.security.Rule.open;
import static vn.handbook.shared.security.Rule.rule;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who may do what, and how far: the whole table. An operation names its permission, and its row
 * here names the operation; what has no row is granted to nobody and fails the build. A role that
 * is not in a row is answered 403 by its operations, and what lies beyond the row's extent 404.
 */
public final class Access {
    public static final String READ_SELF = "read-self";
    public static final String MANAGE_OWN_SESSIONS = "manage-own-sessions";
    public static final String MANAGE_OWN_ACCOUNT = "manage-own-account";
    public static final String MANAGE_ACCOUNTS = "manage-accounts";
    public static final String MANAGE_ROLES = "manage-roles";
    public static final String ISSUE_MEMBER_CODES = "issue-member-codes";
    public static final String ISSUE_STAFF_CODES = "issue-staff-codes";
    public static final String READ_ORGANIZATIONS = "read-organizations";
    public static final String WRITE_ORGANIZATIONS = "write-organizations";
    public static final String READ_MEMBERS = "read-members";
    public static final String WRITE_MEMBERS = "write-members";
    public static final String READ_GROUPS = "read-groups";
    public static final String WRITE_GROUPS = "write-groups";
    public static final String IMPORT_DATA = "import-data";
    public static final String READ_OWN_RECORD = "read-own-record";
    public static final String READ_IDENTITIES = "read-identities";
    public static final String READ_DOCUMENTS = "read-documents";
    public static final String WRITE_DOCUMENTS = "write-documents";
    public static final String READ_CATALOGS = "read-catalogs";
    public static final String WRITE_CATALOGS = "write-catalogs";
    public static final String REPORT_ERRORS = "report-errors";
    public static final String READ_RESOLUTIONS = "read-resolutions";
    public static final String WRITE_RESOLUTIONS = "write-resolutions";
    public static final String READ_STUDY_PLANS = "read-study-plans";
    public static final String WRITE_STUDY_PLANS = "write-study-plans";
    public static final String STUDY = "study";
    public static final String HELP_TO_STUDY = "help-to-study";
    public static final String REVIEW_REFLECTIONS = "review-reflections";
    public static final String NAME_REVIEWERS = "name-reviewers";
    public static final String READ_STUDY_SESSIONS = "read-study-sessions";
    public static final String HOLD_STUDY_SESSIONS = "hold-study-sessions";
    public static final String RECORD_ATTENDANCE = "record-attendance";
    public static final String KEEP_OWN_READING = "keep-own-reading";
    public static final String READ_REPORTS = "read-reports";
    public static final String FREEZE_REPORTS = "freeze-reports";
    public static final String READ_AUDIT_EVENTS = "read-audit-events";

    private static final Set<Role> EVERYBODY = Set.of(Role.values());
    private static final Set<Role> READERS =
            Set.of(MEMBER, CELL_SECRETARY, COMMITTEE_OFFICER, EDITOR);

    /** Permission, extent, roles, operations: a new endpoint adds its name to a row or a row. */
    private static final List<Rule> RULES =
            List.of(
                    // Signing in and out, and what explains the service
                    open(
                            "issueToken",
                            "revokeToken",
                            "redeemCode",
                            "createFirstAdministrator",
                            "readKeys",
                            "listProblems",
                            "readProblem",
                            "readMeta",
                            "verifyCertificate"),
                    rule(READ_SELF, OWN, EVERYBODY, "readMe", "listMyAccessLog", "exportMyData"),
                    rule(
                            MANAGE_OWN_SESSIONS,
                            OWN,
                            EVERYBODY,
                            "listMySessions",
                            "endMySession",
                            "endAllMySessions"),
                    rule(
                            MANAGE_OWN_ACCOUNT,
                            OWN,
                            EVERYBODY,
                            "changeMyPassword",
                            "readMySecondFactor",
                            "beginMySecondFactor",
                            "confirmMySecondFactor",
                            "renewMyRecoveryCodes",
                            "removeMySecondFactor"),

                    // Help for whoever cannot sign in, and may not do more than the helper
                    rule(
                            ISSUE_MEMBER_CODES,
                            SUBTREE,
                            Set.of(CELL_SECRETARY, COMMITTEE_OFFICER),
                            "issueMemberCode"),
                    rule(ISSUE_STAFF_CODES, SUBTREE, Set.of(SYSTEM_ADMIN), "issueAccountCode"),

                    // Accounts and roles; which role gives which is a table of its own in account
                    rule(
                            MANAGE_ACCOUNTS,
                            SUBTREE,
                            Set.of(SYSTEM_ADMIN),
                            "listAccounts",
                            "createAccount",
                            "readAccount",
                            "listAccountStateChanges",
                            "changeAccountState",
                            "endAccountSessions"),
                    rule(
                            MANAGE_ROLES,
                            SUBTREE,
                            Set.of(COMMITTEE_OFFICER, SYSTEM_ADMIN),
                            "listRoleAssignments",
                            "grantRole",
                            "readRoleAssignment",
                            "endRole"),

                    // The tree
                    rule(
                            READ_ORGANIZATIONS,
                            SUBTREE,
                            Set.of(MEMBER, CELL_SECRETARY, COMMITTEE_OFFICER, EDITOR, SYSTEM_ADMIN),
                            "listOrganizations",
                            "readOrganization",
                            "readOrganizationSubtree",
                            "listOrganizationEvents",
                            "readOrganizationAsOf",
                            "listPositions",
                            "readPosition"),
                    // Decisions on the structure are the committees', not the system's
                    rule(
                            WRITE_ORGANIZATIONS,
                            SUBTREE,
                            Set.of(COMMITTEE_OFFICER),
                            "createOrganization",
                            "updateOrganization",
                            "renameOrganization",
                            "retypeOrganization",
                            "moveOrganization",
                            "closeOrganization",
                            "mergeOrganizations",
                            "splitOrganization",
                            "createPosition",
                            "endPosition"),

                    // The register
                    rule(
                            READ_MEMBERS,
                            SUBTREE,
                            Set.of(CELL_SECRETARY, COMMITTEE_OFFICER),
                            "listMembers",
                            "readMember",
                            "listStatusChanges",
                            "listTransfers",
                            "readTransfer",
                            "listAffiliations",
                            "readMemberBackground",
                            "listProbationDue",
                            "listBadgeCandidates",
                            "listDataQualityMembers"),
                    rule(
                            WRITE_MEMBERS,
                            SUBTREE,
                            Set.of(COMMITTEE_OFFICER),
                            "createMember",
                            "updateMember",
                            "createStatusChange",
                            "voidStatusChange",
                            "createTransfer",
                            "createArrival",
                            "createTransferStep",
                            "endAffiliation",
                            "updateMemberBackground",
                            "listCorrectionRequests",
                            "readCorrectionRequest",
                            "decideCorrectionRequest"),
                    // Whom they hold is told of the own subtree alone
                    rule(
                            READ_GROUPS,
                            LINE,
                            Set.of(CELL_SECRETARY, COMMITTEE_OFFICER),
                            "listMemberGroups",
                            "readMemberGroup",
                            "listGroupMembers"),
                    rule(
                            WRITE_GROUPS,
                            SUBTREE,
                            Set.of(COMMITTEE_OFFICER),
                            "createMemberGroup",
                            "updateMemberGroup",
                            "closeMemberGroup",
                            "addGroupMembers",
                            "removeGroupMembers"),
                    // Whoever writes members or organisations one by one; what may be written where
                    // is
                    // asked by the rows above once more while the list is taken in
                    rule(
                            IMPORT_DATA,
                            SUBTREE,
                            Set.of(COMMITTEE_OFFICER),
                            "createImport",
                            "listImports",
                            "readImport",
                            "cancelImport",
                            "followImport",
                            "listImportFaults",
                            "downloadImportReport"),
                    rule(
                            READ_OWN_RECORD,
                            OWN,
                            Set.of(MEMBER),
                            "readMyProfile",
                            "listMyCorrectionRequests",
                            "createMyCorrectionRequest",
                            "withdrawMyCorrectionRequest"),
                    rule(
                            READ_IDENTITIES,
                            SUBTREE,
                            Set.of(CELL_SECRETARY, COMMITTEE_OFFICER),
                            "readMemberIdentity",
                            "searchMembersByIdentifier"),

                    // The library, and what is to be studied of it
                    rule(
                            READ_DOCUMENTS,
                            AUDIENCE,
                            READERS,
                            "listDocuments",
                            "suggestDocuments",
                            "countDocumentsByFacet",
                            "readDocument",
                            "drawDocumentQr",
                            "readShortLink",
                            "lookUpDocuments",
                            "readDocumentRelations",
                            "listDocumentVersions",
                            "listDocumentChanges",
                            "readDocumentOutline",
                            "reportDocumentError",
                            "listDocumentCollections",
                            "readDocumentCollection",
                            "listCollectionDocuments",
                            "listDocumentFiles",
                            "readDocumentFile",
                            "downloadDocumentFile",
                            "readDocumentFileHeaders"),
                    rule(REPORT_ERRORS, OWN, READERS, "listMyErrorReports"),
                    rule(
                            WRITE_DOCUMENTS,
                            SUBTREE,
                            Set.of(EDITOR),
                            "createDocument",
                            "updateDocument",
                            "submitDocument",
                            "returnDocument",
                            "publishDocument",
                            "withdrawDocument",
                            "listDocumentTransitions",
                            "createDocumentVersion",
                            "createDocumentRelation",
                            "voidDocumentRelation",
                            "replaceDocumentOutline",
                            "listErrorReports",
                            "answerErrorReport",
                            "createDocumentCollection",
                            "replaceCollectionDocuments",
                            "removeDocumentFile",
                            "createUpload",
                            "readUploadOffset",
                            "readUpload",
                            "appendToUpload",
                            "cancelUpload"),
                    rule(
                            READ_CATALOGS,
                            SERVICE,
                            Set.of(MEMBER, CELL_SECRETARY, COMMITTEE_OFFICER, EDITOR, SYSTEM_ADMIN),
                            "listCatalogEntries",
                            "readCatalogEntry"),
                    rule(
                            WRITE_CATALOGS,
                            ROOT,
                            Set.of(EDITOR, SYSTEM_ADMIN),
                            "createCatalogEntry",
                            "updateCatalogEntry"),
                    rule(READ_RESOLUTIONS, LINE, READERS, "listResolutions", "readResolution"),
                    rule(
                            WRITE_RESOLUTIONS,
                            SUBTREE,
                            Set.of(EDITOR),
                            "createResolution",
                            "updateResolution",
                            "publishResolution",
                            "withdrawResolution",
                            "listResolutionRevisions",
                            "readResolutionRevision",
                            "readQuiz",
                            "putQuiz",
                            "readQuizStatistics"),
                    rule(
                            READ_STUDY_PLANS,
                            LINE,
                            Set.of(CELL_SECRETARY, COMMITTEE_OFFICER, EDITOR),
                            "listStudyPlans",
                            "readStudyPlan"),
                    rule(
                            WRITE_STUDY_PLANS,
                            SUBTREE,
                            Set.of(COMMITTEE_OFFICER),
                            "createStudyPlan",
                            "updateStudyPlan",
                            "cancelStudyPlan"),

                    // Study: its details are the member's own, above there are counts only
                    rule(
                            STUDY,
                            OWN,
                            Set.of(MEMBER),
                            "listMyAssignments",
                            "readMyAssignment",
                            "readMyStudyRecord",
                            "reportMyProgress",
                            "reportMyProgressBatch",
                            "readMyQuiz",
                            "listMyQuizAttempts",
                            "startMyQuizAttempt",
                            "readMyQuizAttempt",
                            "saveMyQuizAnswers",
                            "submitMyQuizAttempt",
                            "readMyReflection",
                            "putMyReflection",
                            "deleteMyReflection",
                            "submitMyReflection",
                            "listMyReflectionRounds",
                            "listMyStudySessions",
                            "readMyCertificate"),
                    // The named reviewer's alone, whatever role they hold, and no role's besides
                    rule(
                            REVIEW_REFLECTIONS,
                            OWN,
                            EVERYBODY,
                            "listReflections",
                            "readReflection",
                            "reviewReflection"),
                    rule(
                            NAME_REVIEWERS,
                            LINE,
                            Set.of(COMMITTEE_OFFICER),
                            "listReviewers",
                            "nameReviewer",
                            "endReviewer"),
                    // Who was there is the cell's, how many were there everybody's above it
                    rule(
                            READ_STUDY_SESSIONS,
                            LINE,
                            Set.of(CELL_SECRETARY, COMMITTEE_OFFICER),
                            "listStudySessions",
                            "readStudySession"),
                    rule(
                            HOLD_STUDY_SESSIONS,
                            SUBTREE,
                            Set.of(CELL_SECRETARY, COMMITTEE_OFFICER),
                            "createStudySession",
                            "updateStudySession",
                            "cancelStudySession"),
                    rule(
                            RECORD_ATTENDANCE,
                            LINE,
                            Set.of(CELL_SECRETARY),
                            "listAttendance",
                            "recordAttendance"),
                    // State and due date of those whom the secretary helps, and nothing else
                    rule(
                            HELP_TO_STUDY,
                            SUBTREE,
                            Set.of(CELL_SECRETARY),
                            "listCellAssignments",
                            "listSettlements",
                            "settleAssignment",
                            "voidSettlement"),
                    rule(
                            READ_REPORTS,
                            SUBTREE,
                            Set.of(CELL_SECRETARY, COMMITTEE_OFFICER),
                            "readStudyReport",
                            "listStudySnapshots",
                            "readStudySnapshot",
                            "readHeadCount",
                            "readMemberMovement",
                            "readMemberStatistics",
                            "readDataQuality"),
                    rule(FREEZE_REPORTS, SUBTREE, Set.of(COMMITTEE_OFFICER), "createStudySnapshot"),

                    // Private property: there is no permission to see another's
                    rule(
                            KEEP_OWN_READING,
                            OWN,
                            Set.of(MEMBER),
                            "listMyBookmarks",
                            "readMyBookmark",
                            "putMyBookmark",
                            "deleteMyBookmark",
                            "listMyBookmarkFolders",
                            "readMyBookmarkFolder",
                            "putMyBookmarkFolder",
                            "deleteMyBookmarkFolder",
                            "listMyNotes",
                            "readMyNote",
                            "putMyNote",
                            "deleteMyNote",
                            "listMyReading",
                            "readMyReading",
                            "putMyReading",
                            "deleteMyReading"),

                    // The trail
                    rule(READ_AUDIT_EVENTS, SUBTREE, Set.of(AUDITOR), "listAuditEvents"));

    private static final Map<String, Rule> BY_PERMISSION =
            RULES.stream()
                    .filter(rule -> !rule.isOpen())
                    .collect(Collectors.toUnmodifiableMap(Rule::permission, Function.identity()));

    /** Each operation has one row: a second one would fail here. */
    private static final Map<String, Rule> BY_OPERATION =
            RULES.stream()
                    .flatMap(rule -> rule.operations().stream().map(name -> Map.entry(name, rule)))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Access() {}

    public static List<Rule> rules() {
        return RULES;
    }

    /** All permissions, by name. */
    public static List<String> permissions() {
        return BY_PERMISSION.keySet().stream().sorted().toList();
    }

    /** The roles that carry a permission; none for an unknown one. */
    public static Set<Role> rolesFor(String permission) {
        Rule rule = BY_PERMISSION.get(permission);
        return rule == null ? Set.of() : rule.roles();
    }

    /**
     * @throws NoSuchElementException when the operation has no row
     */
    public static Rule ruleOf(String operation) {
        return Optional.ofNullable(BY_OPERATION.get(operation))
                .orElseThrow(() -> new NoSuchElementException("No rule for " + operation));
    }
}
