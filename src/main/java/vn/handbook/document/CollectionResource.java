package vn.handbook.document;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.http.Idempotent;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageParameters;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.sheet.SheetFormat;
import vn.handbook.shared.sheet.Tabular;

@Path(CollectionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.DOCUMENTS)
public class CollectionResource {
    static final String PATH = "/api/v1/document-collections";
    private static final String EXAMPLE = "01978400-0000-7022-8000-000000000001";

    private final CollectionService collections;
    private final Caller caller;
    private final Conditions conditions;

    CollectionResource(CollectionService collections, Caller caller, Conditions conditions) {
        this.collections = collections;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @PermissionsAllowed(Access.READ_DOCUMENTS)
    @Tabular("Tập văn bản")
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "listDocumentCollections",
            summary = "Các tập văn bản",
            description = "Văn kiện đại hội, hội nghị…, mới lập trước (collections).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<CollectionResponse> listDocumentCollections(@BeanParam PageParameters page) {
        return collections.list(Readership.of(caller), page.of("document-collections"));
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Access.WRITE_DOCUMENTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createDocumentCollection",
            summary = "Lập tập văn bản",
            description = "Lập một tập còn trống (create a collection).")
    @APIResponseSchema(
            value = CollectionResponse.class,
            responseCode = "201",
            responseDescription = "Đã lập.")
    public RestResponse<CollectionResponse> createDocumentCollection(
            CreateCollectionRequest request) {
        var created = collections.create(Readership.of(caller), request);
        return Conditions.created(
                PATH + "/" + created.body().id(), created.version(), created.body());
    }

    @GET
    @Path("{collectionId}")
    @PermissionsAllowed(Access.READ_DOCUMENTS)
    @Operation(
            operationId = "readDocumentCollection",
            summary = "Một tập văn bản",
            description = "Tên và lời giới thiệu (a collection).")
    @APIResponse(responseCode = "200", description = "Tập văn bản.")
    public RestResponse<CollectionResponse> readDocumentCollection(
            @Parameter(example = EXAMPLE) @PathParam("collectionId") UUID collectionId) {
        var read = collections.read(Readership.of(caller), collectionId);
        return conditions.answer(read.version(), Conditions.Keeping.CALLER, read::body);
    }

    @GET
    @Path("{collectionId}/documents")
    @PermissionsAllowed(Access.READ_DOCUMENTS)
    @Tabular("Văn bản của tập")
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "listCollectionDocuments",
            summary = "Văn bản trong tập",
            description = "Theo thứ tự của tập, những văn bản người gọi được đọc (its documents).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<CollectionItem> listCollectionDocuments(
            @Parameter(example = EXAMPLE) @PathParam("collectionId") UUID collectionId,
            @BeanParam PageParameters page) {
        return collections.content(
                Readership.of(caller), collectionId, page.of("collection-documents", collectionId));
    }

    @PUT
    @Path("{collectionId}/documents")
    @PermissionsAllowed(Access.WRITE_DOCUMENTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceCollectionDocuments",
            summary = "Xếp văn bản vào tập",
            description = "Thay toàn bộ nội dung và thứ tự. Cần `If-Match` (replace its content).")
    @APIResponse(responseCode = "200", description = "Tập sau khi xếp.")
    public RestResponse<CollectionResponse> replaceCollectionDocuments(
            @Parameter(example = EXAMPLE) @PathParam("collectionId") UUID collectionId,
            CollectionContentRequest request) {
        var filled =
                collections.fill(Readership.of(caller), collectionId, conditions.basis(), request);
        return Conditions.changed(filled.version(), filled.body());
    }
}
