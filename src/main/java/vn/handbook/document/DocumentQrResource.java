package vn.handbook.document;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;

@Path(DocumentResource.PATH)
@Tag(name = ApiTags.DOCUMENTS)
public class DocumentQrResource {
    private static final String EXAMPLE = "01978400-0000-7004-8000-000000000117";

    private final DocumentService documents;
    private final LibraryConfig config;
    private final Caller caller;

    DocumentQrResource(DocumentService documents, LibraryConfig config, Caller caller) {
        this.documents = documents;
        this.config = config;
        this.caller = caller;
    }

    @GET
    @Path("{documentId}/qr")
    @Produces({"image/png", "image/svg+xml"})
    @PermissionsAllowed(Access.READ_DOCUMENTS)
    @Operation(
            operationId = "readDocumentQr",
            summary = "Mã QR của văn bản",
            description =
                    "Đường dẫn đến văn bản, để in lên giấy và mở bằng điện thoại; quyền đọc được xét khi mở (QR"
                            + " code of the link).")
    @APIResponse(
            responseCode = "200",
            description = "Hình mã QR.",
            content = {
                @Content(
                        mediaType = "image/png",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "image/svg+xml",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public RestResponse<byte[]> readDocumentQr(
            @Parameter(example = EXAMPLE) @PathParam("documentId") UUID documentId,
            @QueryParam("format") @DefaultValue("PNG") QrFormat format) {
        documents.requireReadable(Readership.of(caller), documentId);
        var code = QrCode.of(config.linkBase() + "/" + documentId);
        return RestResponse.ResponseBuilder.ok(format.draw(code))
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=86400")
                .build();
    }
}
