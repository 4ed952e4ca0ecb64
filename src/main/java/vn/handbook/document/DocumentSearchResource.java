package vn.handbook.document;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageParameters;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.sheet.SheetFormat;
import vn.handbook.shared.sheet.Tabular;

/** What stands beside the list while somebody searches. */
@Path(DocumentResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.DOCUMENTS)
public class DocumentSearchResource {
    private final SearchService search;
    private final DocumentService documents;
    private final Caller caller;

    DocumentSearchResource(SearchService search, DocumentService documents, Caller caller) {
        this.search = search;
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @Path("suggestions")
    @PermissionsAllowed(Access.READ_DOCUMENTS)
    @Operation(
            operationId = "suggestDocuments",
            summary = "Gợi ý khi đang gõ",
            description =
                    "Những văn bản mà người gọi được đọc và có thể đang tìm; gửi sau mỗi lần gõ"
                            + " (suggestions as one types).")
    @APIResponse(responseCode = "200", description = "Gợi ý.")
    public DocumentSuggestions suggestDocuments(
            @Parameter(description = "Phần đã gõ.", example = "chuyen doi s")
                    @QueryParam("q")
                    @NotNull
                    @Size(min = 1, max = 500)
                    String q) {
        return search.suggestions(Readership.of(caller), everything(), q);
    }

    @GET
    @Path("facets")
    @PermissionsAllowed(Access.READ_DOCUMENTS)
    @Operation(
            operationId = "countDocumentsByFacet",
            summary = "Đếm văn bản tìm thấy theo loại, cơ quan, năm, khoá, lĩnh vực, hiệu lực",
            description =
                    "Số đếm trong kết quả của `GET /documents` với cùng `q` và bộ lọc, chỉ những"
                            + " văn bản người gọi được đọc. Đếm đủ đến 500 văn bản; nhiều hơn thì"
                            + " `capped` là true (facets that agree with the result).")
    @APIResponse(responseCode = "200", description = "Số đếm.")
    public DocumentFacets countDocumentsByFacet(
            @Parameter(description = "Như ở `GET /documents`.", example = "sinh hoat chi bo")
                    @QueryParam("q")
                    @NotNull
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
                    LocalDate asOf) {
        return search.facets(
                Readership.of(caller),
                new DocumentFilter(
                        type,
                        issuer,
                        term,
                        topic,
                        year,
                        state,
                        effect,
                        asOf == null ? documents.today() : asOf),
                q);
    }

    @GET
    @Path("lookup")
    @PermissionsAllowed(Access.READ_DOCUMENTS)
    @Tabular("Văn bản theo số hiệu")
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "lookUpDocuments",
            summary = "Tra cứu theo số hiệu",
            description =
                    "Mọi văn bản mang số hiệu này, vì số lặp lại ở mỗi khoá; gõ thế nào cũng được, cả khi thiếu"
                            + " cơ quan hoặc thêm năm (look up by number, several hits allowed).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<DocumentSummary> lookUpDocuments(
            @Parameter(
                            description = "Số hiệu như người ta gõ.",
                            example = "18-nq/tw",
                            required = true)
                    @QueryParam("number")
                    @NotNull
                    @Size(min = 1, max = 100)
                    String number,
            @Parameter(description = "Ngày xét hiệu lực; vắng là hôm nay.") @QueryParam("asOf")
                    LocalDate asOf,
            @BeanParam PageParameters page) {
        LocalDate day = asOf == null ? documents.today() : asOf;
        return documents.lookUp(
                Readership.of(caller), number, day, page.of("documents-lookup", number, day));
    }

    private DocumentFilter everything() {
        return new DocumentFilter(null, null, null, null, null, null, null, documents.today());
    }
}
