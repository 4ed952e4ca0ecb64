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
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.qr.QrCode;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;

/** From paper to the phone. */
@Path(DocumentResource.PATH + "/{documentId}/qr")
// One type, or they would be taken for JSON; the answer says which it is
@Produces("image/png")
@Tag(name = ApiTags.DOCUMENTS)
public class DocumentQrResource {
    private static final String EXAMPLE = "01978400-0000-7004-8000-000000000117";

    private final ShortLinkService links;
    private final Caller caller;
    private final Conditions conditions;

    DocumentQrResource(ShortLinkService links, Caller caller, Conditions conditions) {
        this.links = links;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @PermissionsAllowed(Access.READ_DOCUMENTS)
    @Operation(
            operationId = "drawDocumentQr",
            summary = "Mã QR của văn bản",
            description =
                    "Dẫn tới địa chỉ ngắn của văn bản, để in trên giấy; ai quét vẫn phải có quyền đọc"
                            + " (QR code of a document's short address; it grants nothing).")
    @APIResponse(
            responseCode = "200",
            description = "Hình.",
            content = {
                @Content(
                        mediaType = "image/png",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "image/svg+xml",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public RestResponse<byte[]> drawDocumentQr(
            @Parameter(example = EXAMPLE) @PathParam("documentId") UUID documentId,
            @Parameter(description = "PNG để chèn vào văn bản, SVG để in.")
                    @QueryParam("format")
                    @DefaultValue("PNG")
                    QrFormat format) {
        String address = links.addressOf(Readership.of(caller), documentId);
        RestResponse<byte[]> drawn =
                conditions.answer(
                        conditions.digestOf(address + format),
                        Conditions.Keeping.CALLER,
                        () -> format.draw(QrCode.of(address)));
        drawn.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, format.mediaType());
        return drawn;
    }
}
