package vn.handbook.document;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.file.FileBody;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;

/** The bytes of the files. Whatever types a client says it accepts, the file's own is sent. */
@Path(DocumentContentResource.PATH)
// A wildcard, or several, would be taken for JSON; the answer says the file's own type
@Produces(MediaType.APPLICATION_OCTET_STREAM)
@Tag(name = ApiTags.DOCUMENT_FILES)
public class DocumentContentResource {
    static final String PATH = DocumentFileResource.PATH + "/{fileId}/content";
    private static final String EXAMPLE = "01978400-0000-7004-8000-000000000117";
    private static final String EXAMPLE_FILE = "01978400-0000-7013-8000-000000000001";

    private final DocumentFileService files;
    private final Caller caller;
    private final Conditions conditions;

    DocumentContentResource(DocumentFileService files, Caller caller, Conditions conditions) {
        this.files = files;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @PermissionsAllowed(Access.READ_DOCUMENTS)
    @Operation(
            operationId = "downloadDocumentFile",
            summary = "Tải tệp",
            description =
                    "Nội dung của tệp, cả tệp hay từng phần theo `Range` (download, whole or in"
                            + " parts).")
    @APIResponse(
            responseCode = "200",
            description = "Cả tệp.",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "206",
            description = "Phần được yêu cầu.",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<FileBody> downloadDocumentFile(
            @Parameter(example = EXAMPLE) @PathParam("documentId") UUID documentId,
            @Parameter(example = EXAMPLE_FILE) @PathParam("fileId") UUID fileId,
            @Parameter(description = "Phần cần tải, như `bytes=0-1023`.") @HeaderParam("Range")
                    String range,
            @Parameter(description = "`ETag` đang giữ; khác đi thì trả cả tệp.")
                    @HeaderParam("If-Range")
                    String ifRange) {
        DocumentFile file = files.find(Readership.of(caller), documentId, fileId);
        return conditions.withoutChange(
                DocumentDownload.versionOf(file),
                () -> DocumentDownload.of(file).send(range, ifRange));
    }

    @HEAD
    @PermissionsAllowed(Access.READ_DOCUMENTS)
    @Operation(
            operationId = "readDocumentFileHeaders",
            summary = "Dung lượng và mã băm của tệp",
            description = "Như tải tệp nhưng không có nội dung (headers of a download).")
    @APIResponse(responseCode = "200", description = "Các header của tệp.")
    public RestResponse<Void> readDocumentFileHeaders(
            @Parameter(example = EXAMPLE) @PathParam("documentId") UUID documentId,
            @Parameter(example = EXAMPLE_FILE) @PathParam("fileId") UUID fileId) {
        DocumentFile file = files.find(Readership.of(caller), documentId, fileId);
        return conditions.withoutChange(
                DocumentDownload.versionOf(file), () -> DocumentDownload.of(file).headers());
    }
}
