package vn.handbook.document;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.http.Idempotent;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;

/** Resumable uploads by tus 1.0.0 with its extensions creation, termination and expiration. */
@Path(UploadResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.DOCUMENT_FILES)
public class UploadResource {
    static final String PATH = DocumentResource.PATH + "/{documentId}/uploads";
    static final String OFFSET = "Upload-Offset";
    static final String PART = "application/offset+octet-stream";
    private static final String EXPIRES = "Upload-Expires";
    private static final String VERSION = "Tus-Resumable";
    private static final String EXAMPLE = "01978400-0000-7004-8000-000000000901";

    private final UploadService uploads;
    private final UploadChecks checks;
    private final Caller caller;

    UploadResource(UploadService uploads, UploadChecks checks, Caller caller) {
        this.uploads = uploads;
        this.checks = checks;
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
            @Parameter(description = "Phiên bản tus.", example = "1.0.0") @HeaderParam(VERSION)
                    String version) {
        requireVersion(version);
        UploadResponse upload =
                uploads.begin(
                        caller.accountId(),
                        readership(),
                        documentId,
                        NewUpload.of(length, metadata, digest));
        return Conditions.recorded(address(upload), upload);
    }

    @HEAD
    @Path("{uploadId}")
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
    @Path("{uploadId}")
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
    @Path("{uploadId}")
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
            @Parameter(description = "Phiên bản tus.", example = "1.0.0") @HeaderParam(VERSION)
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
        requireVersion(version);
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
    @Path("{uploadId}")
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

    private static void requireVersion(String version) {
        if (version != null && !version.equals("1.0.0")) {
            throw UploadProblem.TUS_VERSION.problem();
        }
    }

    private static String address(UploadResponse upload) {
        return PATH.replace("{documentId}", upload.documentId().toString()) + "/" + upload.id();
    }

    private Readership readership() {
        return Readership.of(caller);
    }
}
