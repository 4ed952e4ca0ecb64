package vn.handbook.document;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageParameters;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.sheet.SheetFormat;
import vn.handbook.shared.sheet.Tabular;

@Path(CatalogResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.DOCUMENTS)
public class CatalogResource {
    static final String PATH = "/api/v1/catalogs";
    private static final String WHICH = "Danh mục: " + Catalog.NAMES + ".";

    private final CatalogService catalogs;
    private final Caller caller;
    private final Conditions conditions;

    CatalogResource(CatalogService catalogs, Caller caller, Conditions conditions) {
        this.catalogs = catalogs;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @Path("{catalog}")
    @PermissionsAllowed(Access.READ_CATALOGS)
    @Tabular("Danh mục")
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "listCatalogEntries",
            summary = "Một danh mục",
            description =
                    "Các mục theo thứ tự, để dựng biểu mẫu và bộ lọc (entries of a catalogue).")
    @APIResponse(responseCode = "200", description = "Một trang của danh mục.")
    public RestResponse<Page<CatalogEntryResponse>> listCatalogEntries(
            @Parameter(description = WHICH, example = "topics") @PathParam("catalog")
                    String catalog,
            @BeanParam PageParameters page) {
        return conditions.answer(
                catalogs.list(catalog, page.of("catalog", catalog)), Conditions.Keeping.CALLER);
    }

    @GET
    @Path("{catalog}/{code}")
    @PermissionsAllowed(Access.READ_CATALOGS)
    @Operation(
            operationId = "readCatalogEntry",
            summary = "Một mục của danh mục",
            description = "Tên, ký hiệu và thứ tự của mục (one entry).")
    @APIResponse(responseCode = "200", description = "Mục.")
    public RestResponse<CatalogEntryResponse> readCatalogEntry(
            @Parameter(description = WHICH, example = "topics") @PathParam("catalog")
                    String catalog,
            @Parameter(example = "DIGITAL") @PathParam("code") String code) {
        var entry = catalogs.read(catalog, code);
        return conditions.answer(entry.version(), Conditions.Keeping.CALLER, entry::body);
    }

    @POST
    @Path("{catalog}")
    @Idempotent
    @PermissionsAllowed(Access.WRITE_CATALOGS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createCatalogEntry",
            summary = "Thêm mục vào danh mục",
            description =
                    "Cho người phụ trách toàn hệ thống; loại văn bản theo quy định, không thêm được (add an entry).")
    @APIResponseSchema(
            value = CatalogEntryResponse.class,
            responseCode = "201",
            responseDescription = "Đã thêm.")
    public RestResponse<CatalogEntryResponse> createCatalogEntry(
            @Parameter(description = WHICH, example = "topics") @PathParam("catalog")
                    String catalog,
            CreateCatalogEntryRequest request) {
        var added = catalogs.add(caller.scope(Access.WRITE_CATALOGS), catalog, request);
        return Conditions.created(
                PATH + "/" + catalog + "/" + added.body().code(), added.version(), added.body());
    }

    @PATCH
    @Path("{catalog}/{code}")
    @PermissionsAllowed(Access.WRITE_CATALOGS)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateCatalogEntry",
            summary = "Sửa mục của danh mục",
            description =
                    "Sửa theo JSON Merge Patch (RFC 7396); mục thôi dùng thì `retired`, không xoá. Cần `If-Match`"
                            + " (change or retire an entry).")
    @APIResponse(responseCode = "200", description = "Mục sau khi sửa.")
    public RestResponse<CatalogEntryResponse> updateCatalogEntry(
            @Parameter(description = WHICH, example = "topics") @PathParam("catalog")
                    String catalog,
            @Parameter(example = "ENERGY") @PathParam("code") String code,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    CatalogEntryDetails.class)))
                    MergePatch<CatalogEntryDetails> patch) {
        var changed =
                catalogs.change(
                        caller.scope(Access.WRITE_CATALOGS),
                        catalog,
                        code,
                        conditions.basis(),
                        patch);
        return Conditions.changed(changed.version(), changed.body());
    }
}
