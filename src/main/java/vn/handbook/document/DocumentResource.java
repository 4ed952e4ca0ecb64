package vn.handbook.document;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.http.Idempotent;
import vn.handbook.shared.http.MergePatch;
import vn.handbook.shared.memory.Memory;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageParameters;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.sheet.SheetFormat;
import vn.handbook.shared.sheet.Tabular;

@Path(DocumentResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.DOCUMENTS)
public class DocumentResource {
    static final String PATH = "/api/v1/documents";
    private static final String EXAMPLE = "01978400-0000-7004-8000-000000000117";

    private static final String EXAMPLE_DRAFT = "01978400-0000-7004-8000-000000000907";

    private final DocumentService documents;
    private final SearchService search;
    private final DocumentDraftService drafts;
    private final Caller caller;
    private final Conditions conditions;
    private final Memory memory;

    private record Tagged(String tag, DocumentResponse body) {}

    DocumentResource(
            DocumentService documents,
            SearchService search,
            DocumentDraftService drafts,
            Caller caller,
            Conditions conditions,
            Memory memory) {
        this.memory = memory;
        this.documents = documents;
        this.search = search;
        this.drafts = drafts;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @PermissionsAllowed(Access.READ_DOCUMENTS)
    @Tabular("Danh sách văn bản")
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "listDocuments",
            summary = "Danh sách và tìm kiếm văn bản",
            description =
                    "Văn bản mà người gọi được đọc, mới nhất trước; có `q` thì hợp nhất trước:"
                            + " số hiệu, trích yếu, tóm tắt và đề mục, toàn văn; còn hiệu lực"
                            + " trước hết hiệu lực, mới trước cũ. `count` khi ấy dừng ở 501"
                            + " (documents, newest first; with `q` best match first).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Uni<Page<DocumentSummary>> listDocuments(
            @Parameter(
                            description =
                                    "Số hiệu hoặc từ khoá, có dấu hay không dấu, từ cuối có thể"
                                            + " còn đang gõ; \"cụm từ\" trong ngoặc kép; -từ để"
                                            + " loại trừ.",
                            example = "57 nq tw")
                    @QueryParam("q")
                    @Size(min = 1, max = 500)
                    String q,
            @QueryParam("type") DocumentType type,
            @Parameter(description = "Cơ quan ban hành, mã trong danh mục `issuers`.")
                    @QueryParam("issuer")
                    @Size(max = 200)
                    String issuer,
            @Parameter(description = "Khoá (nhiệm kỳ), mã trong danh mục `terms`.")
                    @QueryParam("term")
                    @Size(max = 40)
                    String term,
            @Parameter(description = "Lĩnh vực, mã trong danh mục `topics`.")
                    @QueryParam("topic")
                    @Size(max = 100)
                    String topic,
            @Parameter(description = "Năm ban hành.") @QueryParam("year") @Min(1930) @Max(9999)
                    Integer year,
            @QueryParam("state") DocumentState state,
            @QueryParam("effect") Effect effect,
            @Parameter(description = "Ngày xét hiệu lực; vắng là hôm nay.", example = "2026-03-31")
                    @QueryParam("asOf")
                    LocalDate asOf,
            @BeanParam PageParameters page) {
        var filter =
                new DocumentFilter(
                        type,
                        issuer,
                        term,
                        topic,
                        year,
                        state,
                        effect,
                        asOf == null ? documents.today() : asOf);
        var request = page.of("documents", filter, q);
        return q == null
                ? memory.of(
                        List.of(caller.rights(), request.key()),
                        () -> documents.list(readership(), filter, request))
                : Uni.createFrom()
                        .item(() -> search.search(readership(), filter, q, request))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Access.WRITE_DOCUMENTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createDocument",
            summary = "Nhập văn bản",
            description =
                    "Nhập một văn bản ở dạng dự thảo; văn bản mật bị từ chối (enter a draft).")
    @APIResponseSchema(
            value = DocumentResponse.class,
            responseCode = "201",
            responseDescription = "Đã nhập.")
    public RestResponse<DocumentResponse> createDocument(DocumentDetails details) {
        var readership = readership();
        var created = drafts.enter(readership, details);
        var seen = documents.glimpse(readership, created.body(), null);
        return Conditions.created(
                PATH + "/" + created.body(),
                tag(seen),
                documents.read(readership, created.body(), seen));
    }

    @GET
    @Path("{documentId}")
    @PermissionsAllowed(Access.READ_DOCUMENTS)
    @Operation(
            operationId = "readDocument",
            summary = "Một văn bản",
            description =
                    "Thuộc tính và văn bản liên quan cả hai chiều (attributes and relations).")
    @APIResponse(responseCode = "200", description = "Văn bản.")
    public Uni<RestResponse<DocumentResponse>> readDocument(
            @Parameter(example = EXAMPLE) @PathParam("documentId") UUID documentId,
            @Parameter(description = "Ngày xét hiệu lực; vắng là hôm nay.", example = "2026-03-31")
                    @QueryParam("asOf")
                    LocalDate asOf) {
        LocalDate day = asOf == null ? documents.today() : asOf;
        return memory.of(
                        List.of(caller.rights(), documentId, day),
                        () -> {
                            var readership = readership();
                            var seen = documents.glimpse(readership, documentId, day);
                            return new Tagged(
                                    tag(seen), documents.read(readership, documentId, seen));
                        })
                .map(
                        known ->
                                conditions.answer(
                                        known.tag(), Conditions.Keeping.CALLER, known::body));
    }

    @PATCH
    @Path("{documentId}")
    @PermissionsAllowed(Access.WRITE_DOCUMENTS)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateDocument",
            summary = "Sửa dự thảo văn bản",
            description =
                    "Sửa theo JSON Merge Patch (RFC 7396) khi chưa công bố; văn bản đã công bố chỉ sửa bằng"
                            + " `versions`. Cần `If-Match` (edit before publication).")
    @APIResponse(responseCode = "200", description = "Văn bản sau khi sửa.")
    public RestResponse<DocumentResponse> updateDocument(
            @Parameter(example = EXAMPLE_DRAFT) @PathParam("documentId") UUID documentId,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    DocumentDetails.class)))
                    MergePatch<DocumentDetails> patch) {
        var readership = readership();
        drafts.edit(readership, documentId, conditions.basisOfVersion(), patch);
        var seen = documents.glimpse(readership, documentId, null);
        return Conditions.changed(tag(seen), documents.read(readership, documentId, seen));
    }

    /** The relations are not the document's own, and not the same for every reader. */
    private String tag(DocumentService.Seen seen) {
        return seen.glimpse().version() + "-" + conditions.digestOf(seen);
    }

    private Readership readership() {
        return Readership.of(caller);
    }
}
