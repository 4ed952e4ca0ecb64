package vn.handbook.document;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;

/** What goes on with an upload, by tus 1.0.0 with its extensions termination and expiration. */
@Path(NewUploadResource.PATH + "/{uploadId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.DOCUMENT_FILES)
public class UploadResource {
    static final String OFFSET = "Upload-Offset";
    static final String PART = "application/offset+octet-stream";
    private static final String EXPIRES = "Upload-Expires";
    private static final String EXAMPLE = "01978400-0000-7004-8000-000000000901";

    private final UploadService uploads;
    private final UploadChecks checks;
    private final Caller caller;

    UploadResource(UploadService uploads, UploadChecks checks, Caller caller) {
        this.uploads = uploads;
        this.checks = checks;
        this.caller = caller;
    }

    @HEAD
    @PermissionsAllowed(Access.WRITE_DOCUMENTS)
    @Operation(
            operationId = "readUploadOffset",
            summary = "Đã nhận đến đâu",
            description =
                    "`Upload-Offset` là chỗ gửi tiếp sau khi đứt mạng (where to resume; tus 1.0).")
    @APIResponse(responseCode = "200", description = "Đã nhận đến `Upload-Offset`.")
    public RestResponse<Void> readUploadOffset(
            @Parameter(example = EXAMPLE) @PathParam("documentId") UUID documentId,
            @PathParam("uploadId") UUID uploadId) {
        UploadResponse upload =
                uploads.read(caller.accountId(), readership(), documentId, uploadId);
        return progress(RestResponse.ResponseBuilder.<Void>ok(), upload)
                .header(NewUpload.LENGTH, upload.length())
                .build();
    }

    @GET
    @PermissionsAllowed(Access.WRITE_DOCUMENTS)
    @Operation(
            operationId = "readUpload",
            summary = "Một lần gửi tệp",
            description =
                    "Đã nhận bao nhiêu, đang kiểm tra, đã gắn hay bị từ chối vì sao (state of an"
                            + " upload).")
    @APIResponse(responseCode = "200", description = "Lần gửi tệp.")
    public UploadResponse readUpload(
            @Parameter(example = EXAMPLE) @PathParam("documentId") UUID documentId,
            @PathParam("uploadId") UUID uploadId) {
        return uploads.read(caller.accountId(), readership(), documentId, uploadId);
    }

    @PATCH
    @Consumes(PART)
    @PermissionsAllowed(Access.WRITE_DOCUMENTS)
    @Operation(
            operationId = "appendToUpload",
            summary = "Gửi một phần của tệp",
            description =
                    "Gửi tiếp từ `Upload-Offset`, mỗi phần tối đa 2 MB, nên là 1 MB (send the next"
                            + " part). Phần bị đứt giữa chừng vẫn giữ được chỗ đã tới. Phần cuối"
                            + " được trả lời sau khi tệp đã kiểm tra; kiểm tra lâu thì xem tiếp"
                            + " trạng thái của lần gửi.")
    @APIResponse(responseCode = "204", description = "Đã nhận đến `Upload-Offset`.")
    public RestResponse<Void> appendToUpload(
            @Parameter(example = EXAMPLE) @PathParam("documentId") UUID documentId,
            @PathParam("uploadId") UUID uploadId,
            @Parameter(description = "Chỗ phần này bắt đầu.", required = true, example = "0")
                    @HeaderParam(OFFSET)
                    String offset,
            @Parameter(description = "SHA-256 của phần này (RFC 9530).")
                    @HeaderParam(UploadPart.DIGEST)
                    String digest,
            @Parameter(description = "Phiên bản tus.", example = "1.0.0")
                    @HeaderParam(TusVersion.HEADER)
                    String version,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = PART,
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.STRING,
                                                            format = "binary")))
                    InputStream body) {
        TusVersion.require(version);
        UploadPart part = UploadPart.of(offset, digest, body);
        UploadResponse upload =
                uploads.append(
                        caller.accountId(),
                        readership(),
                        documentId,
                        uploadId,
                        part.offset(),
                        part.bytes());
        if (upload.state() == UploadState.CHECKING) {
            checks.awaitOutcome(upload.id());
        }
        return progress(RestResponse.ResponseBuilder.<Void>noContent(), upload).build();
    }

    @DELETE
    @PermissionsAllowed(Access.WRITE_DOCUMENTS)
    @Operation(
            operationId = "cancelUpload",
            summary = "Bỏ việc gửi tệp",
            description = "Xoá những gì đã gửi của một tệp chưa xong (drop an upload).")
    @APIResponse(responseCode = "204", description = "Đã xoá.")
    @APIResponse(responseCode = "409", ref = "CONFLICT")
    public void cancelUpload(
            @Parameter(example = EXAMPLE) @PathParam("documentId") UUID documentId,
            @PathParam("uploadId") UUID uploadId) {
        uploads.cancel(caller.accountId(), readership(), documentId, uploadId);
    }

    private static <T> RestResponse.ResponseBuilder<T> progress(
            RestResponse.ResponseBuilder<T> response, UploadResponse upload) {
        return response.header(OFFSET, upload.offset())
                .header(EXPIRES, UploadPart.httpDate(upload.expiresAt()))
                .header("Cache-Control", "no-store");
    }

    private Readership readership() {
        return Readership.of(caller);
    }
}
