package vn.handbook.document;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

@Path(DocumentResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.DOCUMENTS)
public class DocumentVersionResource {
    private static final String EXAMPLE_PUBLISHED = "01978400-0000-7004-8000-000000000908";

    private final VersionService versions;
    private final Caller caller;
    private final Conditions conditions;

    DocumentVersionResource(VersionService versions, Caller caller, Conditions conditions) {
        this.versions = versions;
        this.caller = caller;
        this.conditions = conditions;
    }

    @POST
    @Path("{documentId}/versions")
    @Idempotent
    @PermissionsAllowed(Access.WRITE_DOCUMENTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createDocumentVersion",
            summary = "Đính chính văn bản đã công bố",
            description =
                    "Ghi một bản mới cùng lý do; bản trước còn trong lịch sử. Cần `If-Match` (correct a"
                            + " published document).")
    @APIResponseSchema(
            value = VersionResponse.class,
            responseCode = "201",
            responseDescription = "Đã đính chính.")
    public RestResponse<VersionResponse> createDocumentVersion(
            @Parameter(example = EXAMPLE_PUBLISHED) @PathParam("documentId") UUID documentId,
            CreateVersionRequest request) {
        var version =
                versions.correct(
                        Readership.of(caller), documentId, conditions.basisOfVersion(), request);
        return Conditions.recorded(DocumentResource.PATH + "/" + documentId, version);
    }

    @GET
    @Path("{documentId}/versions")
    @PermissionsAllowed(Access.READ_DOCUMENTS)
    @Tabular("Các bản của văn bản")
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "listDocumentVersions",
            summary = "Lịch sử đính chính",
            description =
                    "Mỗi lần sửa sau khi công bố: thuộc tính nào, trước và sau, vì sao; mới nhất trước"
                            + " (versions with what changed and why).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<VersionResponse> listDocumentVersions(
            @Parameter(example = EXAMPLE_PUBLISHED) @PathParam("documentId") UUID documentId,
            @BeanParam PageParameters page) {
        return versions.versions(
                Readership.of(caller), documentId, page.of("document-versions", documentId));
    }
}
