package vn.handbook.document;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.HeaderParam;
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
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;

/** Where resumable uploads begin: the extension creation of tus 1.0.0. */
@Path(NewUploadResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.DOCUMENT_FILES)
public class NewUploadResource {
    static final String PATH = DocumentResource.PATH + "/{documentId}/uploads";
    private static final String EXAMPLE = "01978400-0000-7004-8000-000000000901";

    private final UploadService uploads;
    private final Caller caller;

    NewUploadResource(UploadService uploads, Caller caller) {
        this.uploads = uploads;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Access.WRITE_DOCUMENTS)
    @Operation(
            operationId = "createUpload",
            summary = "Bắt đầu gửi tệp",
            description =
                    "Khai dung lượng, tên và dạng của tệp theo tus 1.0; sau đó gửi từng phần tới"
                            + " địa chỉ trong `Location` (announce a file, then send its parts)."
                            + " `Upload-Metadata` gồm các cặp khoá và giá trị Base64: `filename`,"
                            + " `kind` (SIGNED, TEXT, AUDIO hoặc SLIDES), nếu muốn thì `filetype`"
                            + " và `replaces` (mã tệp được thay).")
    @APIResponseSchema(
            value = UploadResponse.class,
            responseCode = "201",
            responseDescription = "Có thể gửi phần đầu.")
    @APIResponse(responseCode = "412", ref = "STALE")
    @APIResponse(responseCode = "413", ref = "PAYLOAD_TOO_LARGE")
    public RestResponse<UploadResponse> createUpload(
            @Parameter(example = EXAMPLE) @PathParam("documentId") UUID documentId,
            @Parameter(
                            description = "Dung lượng của tệp, tính bằng byte.",
                            required = true,
                            example = "18")
                    @HeaderParam(NewUpload.LENGTH)
                    String length,
            @Parameter(
                            description = "Tên và dạng của tệp.",
                            required = true,
                            example = "filename dmFuLWJhbi50eHQ=,kind VEVYVA==")
                    @HeaderParam(NewUpload.METADATA)
                    String metadata,
            @Parameter(description = "SHA-256 của cả tệp (RFC 9530).")
                    @HeaderParam(NewUpload.DIGEST)
                    String digest,
            @Parameter(description = "Phiên bản tus.", example = "1.0.0")
                    @HeaderParam(TusVersion.HEADER)
                    String version) {
        TusVersion.require(version);
        UploadResponse upload =
                uploads.begin(
                        caller.accountId(),
                        Readership.of(caller),
                        documentId,
                        NewUpload.of(length, metadata, digest));
        return Conditions.recorded(
                PATH.replace("{documentId}", documentId.toString()) + "/" + upload.id(), upload);
    }
}
