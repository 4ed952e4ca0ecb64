package vn.handbook.document;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageParameters;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.sheet.SheetFormat;
import vn.handbook.shared.sheet.Tabular;

@Path(DocumentFileResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.DOCUMENT_FILES)
public class DocumentFileResource {
    static final String PATH = DocumentResource.PATH + "/{documentId}/files";
    private static final String EXAMPLE = "01978400-0000-7004-8000-000000000117";
    private static final String EXAMPLE_FILE = "01978400-0000-7013-8000-000000000001";
    private static final String EXAMPLE_DRAFT = "01978400-0000-7004-8000-000000000901";
    private static final String EXAMPLE_TO_REMOVE = "01978400-0000-7013-8000-000000000901";

    private final DocumentFileService files;
    private final Caller caller;
    private final Conditions conditions;

    DocumentFileResource(DocumentFileService files, Caller caller, Conditions conditions) {
        this.files = files;
        this.caller = caller;
        this.conditions = conditions;
    }

    static String address(UUID documentId, UUID id) {
        return PATH.replace("{documentId}", documentId.toString()) + "/" + id;
    }

    @GET
    @PermissionsAllowed(Access.READ_DOCUMENTS)
    @Tabular("Tệp của văn bản")
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "listDocumentFiles",
            summary = "Các tệp của văn bản",
            description = "Bản ký, toàn văn, bản đọc, trang chiếu (files of a document).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<DocumentFileResponse> listDocumentFiles(
            @Parameter(example = EXAMPLE) @PathParam("documentId") UUID documentId,
            @BeanParam PageParameters page) {
        return files.list(readership(), documentId, page.of("document-files", documentId));
    }

    @GET
    @Path("{fileId}")
    @PermissionsAllowed(Access.READ_DOCUMENTS)
    @Operation(
            operationId = "readDocumentFile",
            summary = "Một tệp của văn bản",
            description = "Tên, loại, dung lượng, mã băm và địa chỉ tải (what is known of a file).")
    @APIResponse(responseCode = "200", description = "Tệp.")
    public RestResponse<DocumentFileResponse> readDocumentFile(
            @Parameter(example = EXAMPLE) @PathParam("documentId") UUID documentId,
            @Parameter(example = EXAMPLE_FILE) @PathParam("fileId") UUID fileId) {
        DocumentFile file = files.find(readership(), documentId, fileId);
        return conditions.answer(
                HexFormat.of().formatHex(file.sha256),
                Conditions.Keeping.CALLER,
                () -> DocumentFileResponse.of(file));
    }

    @DELETE
    @Path("{fileId}")
    @PermissionsAllowed(Access.WRITE_DOCUMENTS)
    @Operation(
            operationId = "removeDocumentFile",
            summary = "Gỡ tệp khỏi văn bản",
            description = "Từ lúc này không ai đọc được tệp nữa (remove a file).")
    @APIResponse(responseCode = "204", description = "Đã gỡ.")
    public void removeDocumentFile(
            @Parameter(example = EXAMPLE_DRAFT) @PathParam("documentId") UUID documentId,
            @Parameter(example = EXAMPLE_TO_REMOVE) @PathParam("fileId") UUID fileId) {
        files.remove(caller.accountId(), readership(), documentId, fileId);
    }

    private Readership readership() {
        return Readership.of(caller);
    }
}
