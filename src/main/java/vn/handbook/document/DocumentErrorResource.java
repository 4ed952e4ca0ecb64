package vn.handbook.document;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.http.Idempotent;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;

@Path(DocumentResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.DOCUMENTS)
public class DocumentErrorResource {
    private static final String OWN = "/api/v1/me/error-reports";
    private static final String EXAMPLE = "01978400-0000-7004-8000-000000000117";

    private final ErrorReportService reports;
    private final Caller caller;

    DocumentErrorResource(ErrorReportService reports, Caller caller) {
        this.reports = reports;
        this.caller = caller;
    }

    @POST
    @Path("{documentId}/error-reports")
    @Idempotent
    @PermissionsAllowed(Access.READ_DOCUMENTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reportDocumentError",
            summary = "Báo sai sót trong văn bản",
            description =
                    "Báo cho ban biên tập; họ không thấy ai báo, người báo xem trả lời ở `me/error-reports`"
                            + " (report an error).")
    @APIResponseSchema(
            value = ErrorReportResponse.class,
            responseCode = "201",
            responseDescription = "Đã báo.")
    public RestResponse<ErrorReportResponse> reportDocumentError(
            @Parameter(example = EXAMPLE) @PathParam("documentId") UUID documentId,
            CreateErrorReportRequest request) {
        return Conditions.recorded(OWN, reports.report(Readership.of(caller), documentId, request));
    }
}
