package vn.handbook.offline;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.document.Readership;
import vn.handbook.file.FileAnswer;
import vn.handbook.file.FileBody;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;

/** Whatever types a client says it accepts, an archive is sent. */
@Path("/api/v1/me/assignments/{assignmentId}/package")
@Produces(PackageResource.ZIP)
@Tag(name = ApiTags.MY_STUDY)
public class PackageResource {
    static final String ZIP = "application/zip";
    private static final String EXAMPLE = "01978400-0000-7007-8000-000000000003";

    private final PackageService packages;
    private final Caller caller;
    private final Conditions conditions;

    PackageResource(PackageService packages, Caller caller, Conditions conditions) {
        this.packages = packages;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @PermissionsAllowed(Access.STUDY)
    @Operation(
            operationId = "downloadMyPackage",
            summary = "Tải trọn một việc học để đọc khi không có mạng",
            description =
                    "Một tệp ZIP: manifest.json, các phần và tệp của văn bản; tải tiếp được theo `Range`. Nội dung"
                            + " không đổi thì từng byte không đổi (offline package).")
    @APIResponse(
            responseCode = "200",
            description = "Cả gói.",
            content =
                    @Content(
                            mediaType = ZIP,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "206",
            description = "Phần được yêu cầu.",
            content =
                    @Content(
                            mediaType = "*/*",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<FileBody> downloadMyPackage(
            @Parameter(example = EXAMPLE) @PathParam("assignmentId") UUID assignmentId,
            @Parameter(description = "Phần cần tải, như `bytes=0-1023`.") @HeaderParam("Range")
                    String range,
            @Parameter(description = "`ETag` đang giữ; khác đi thì trả cả gói.")
                    @HeaderParam("If-Range")
                    String ifRange) {
        FileAnswer answer = packages.pack(caller.memberId(), assignmentId, Readership.of(caller));
        return conditions.withoutChange(answer.version(), () -> answer.send(range, ifRange));
    }

    @HEAD
    @PermissionsAllowed(Access.STUDY)
    @Operation(
            operationId = "readMyPackageHeaders",
            summary = "Dung lượng của gói",
            description = "Như tải gói nhưng không có nội dung (headers of a package).")
    @APIResponse(responseCode = "200", description = "Các header của gói.")
    public RestResponse<Void> readMyPackageHeaders(
            @Parameter(example = EXAMPLE) @PathParam("assignmentId") UUID assignmentId) {
        FileAnswer answer = packages.pack(caller.memberId(), assignmentId, Readership.of(caller));
        return conditions.withoutChange(answer.version(), answer::headers);
    }
}
