package vn.handbook.shared.http;

import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.OAuthFlow;
import org.eclipse.microprofile.openapi.annotations.security.OAuthFlows;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the contract says of the whole API. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Sổ tay đảng viên điện tử",
                        version = "1",
                        description =
                                """
                                API của Sổ tay đảng viên điện tử (electronic party-member handbook).

                                Bấm **Authorize**, nhập tên đăng nhập và mật khẩu, rồi bấm **Try it out** ở từng \
                                thao tác. Danh sách và báo cáo có cả dạng bảng: gửi `Accept: text/csv`, hoặc chọn kiểu XLSX, \
                                để nhận mọi mục trong một tệp. Lời báo lỗi bằng tiếng Việt, hoặc tiếng Anh khi gửi `Accept-Language: en`.\
                                """),
        tags = {
            @Tag(name = ApiTags.SIGN_IN),
            @Tag(name = ApiTags.ACCOUNTS),
            @Tag(name = ApiTags.ORGANIZATIONS),
            @Tag(name = ApiTags.MEMBERS),
            @Tag(name = ApiTags.EXCHANGE),
            @Tag(name = ApiTags.DOCUMENTS),
            @Tag(name = ApiTags.DOCUMENT_FILES),
            @Tag(name = ApiTags.RESOLUTIONS),
            @Tag(name = ApiTags.STUDY_PLANS),
            @Tag(name = ApiTags.MY_STUDY),
            @Tag(name = ApiTags.MY_READING),
            @Tag(name = ApiTags.REPORTS),
            @Tag(name = ApiTags.TRAIL),
            @Tag(name = ApiTags.SERVICE)
        },
        components =
                @Components(
                        schemas =
                                @Schema(name = "Problem", implementation = ProblemResponse.class)))
@SecurityScheme(
        securitySchemeName = Api.SIGN_IN,
        type = SecuritySchemeType.OAUTH2,
        description = "Tên đăng nhập và mật khẩu của tài khoản Sổ tay.",
        flows =
                @OAuthFlows(
                        password =
                                @OAuthFlow(
                                        tokenUrl = "/api/v1/auth/token",
                                        refreshUrl = "/api/v1/auth/token")))
public class Api extends Application {
    public static final String SIGN_IN = "signIn";

    /** What sets a password without signing in. */
    static final Set<String> PASSWORD_OPERATIONS = Set.of("redeemCode", "createFirstAdministrator");

    /** What is answered with a secret, which is not kept for a repetition. */
    static final Set<String> UNREPEATABLE_OPERATIONS =
            Set.of(
                    "issueMemberCode",
                    "issueAccountCode",
                    "beginMySecondFactor",
                    "confirmMySecondFactor",
                    "renewMyRecoveryCodes",
                    "removeMySecondFactor");

    /** What merges what is posted, so that a repetition needs no key to change nothing. */
    static final Set<String> MERGING_OPERATIONS = Set.of("reportMyProgressBatch");

    /** Steps that are taken on what the caller has seen, and so need {@code If-Match}. */
    static final Set<String> CONDITIONAL_STEPS =
            Set.of(
                    "submitDocument",
                    "returnDocument",
                    "publishDocument",
                    "withdrawDocument",
                    "createDocumentVersion",
                    "replaceDocumentOutline",
                    "replaceCollectionDocuments",
                    "updateResolution",
                    "updateStudyPlan",
                    "updateMemberGroup",
                    "closeMemberGroup",
                    "submitMyReflection",
                    "reviewReflection");

    /** What Try it out sends of a schema whose members' own examples do not go together. */
    static final Map<String, Map<String, Object>> EXAMPLES =
            Map.of(
                    "DocumentDetailsPatch", Map.of("place", "Lam Giang"),
                    "CatalogEntryDetailsPatch", Map.of("position", 19),
                    "SectionRequest",
                            Map.of(
                                    "title", "Quan điểm chỉ đạo",
                                    "body", "Nội dung của phần này.",
                                    "required", true,
                                    "requirement", "READ"),
                    "CreateVersionRequest",
                            Map.of(
                                    "kind",
                                    "ERRATUM",
                                    "reason",
                                    "Trích yếu nhập thiếu chữ.",
                                    "details",
                                    Map.of(
                                            "organizationId",
                                            "01978400-0000-7001-8000-000000000001",
                                            "audience",
                                            "ALL",
                                            "number",
                                            "18-KH/TU",
                                            "type",
                                            "PLAN",
                                            "issuer",
                                            "TU_LAM_GIANG",
                                            "term",
                                            "XIV",
                                            "title",
                                            "Số hoá tài liệu lưu trữ của các chi bộ",
                                            "issuedOn",
                                            "2026-03-02",
                                            "secrecy",
                                            "PUBLIC")));

    /** What is answered with an entity tag. */
    static final Set<String> TAGGED_OPERATIONS =
            Set.of(
                    "readAccount",
                    "readRoleAssignment",
                    "readOrganization",
                    "readMember",
                    "readMemberGroup",
                    "readDocument",
                    "readDocumentRelations",
                    "readDocumentOutline",
                    "readDocumentCollection",
                    "listDocumentChanges",
                    "listCatalogEntries",
                    "readCatalogEntry",
                    "readDocumentFile",
                    "downloadDocumentFile",
                    "drawDocumentQr",
                    "readShortLink",
                    "readResolution",
                    "readResolutionRevision",
                    "readQuiz",
                    "readQuizStatistics",
                    "readMyQuiz",
                    "listMyQuizAttempts",
                    "readStudyPlan",
                    "listMyAssignments",
                    "readMyAssignment",
                    "readMyStudyRecord",
                    "readMyReflection",
                    "readReflection",
                    "readStudySession",
                    "listMyStudySessions",
                    "readMyCertificate",
                    "listMySessions",
                    "listMyBookmarks",
                    "readMyBookmark",
                    "listMyBookmarkFolders",
                    "readMyBookmarkFolder",
                    "listMyNotes",
                    "readMyNote",
                    "listMyReading",
                    "readMyReading",
                    "readPosition",
                    "readTransfer",
                    "readMemberBackground",
                    "readMyProfile",
                    "readCorrectionRequest");

    /**
     * What is put under a key that the client chooses, or into what may have ended: it may clash
     * with what is there.
     */
    static final Set<String> KEYED_OPERATIONS =
            Set.of(
                    "putMyBookmark",
                    "putMyBookmarkFolder",
                    "putMyNote",
                    "saveMyQuizAnswers",
                    "putMyReflection",
                    "updateStudySession");

    /** Besides every patch: what must name the version that it changes. */
    static final Set<String> GUARDED_OPERATIONS =
            Set.of(
                    "putMyNote",
                    "putQuiz",
                    "putMyReflection",
                    "updateStudySession",
                    "renameOrganization",
                    "retypeOrganization",
                    "moveOrganization",
                    "closeOrganization",
                    "mergeOrganizations",
                    "splitOrganization",
                    "endPosition",
                    "createStatusChange",
                    "voidStatusChange",
                    "createTransferStep",
                    "decideCorrectionRequest");
}
