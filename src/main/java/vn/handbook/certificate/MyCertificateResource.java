package vn.handbook.certificate;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Attachment;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;

@Path("/api/v1/me/assignments/{assignmentId}/certificate")
@Produces({MediaType.APPLICATION_JSON, CertificatePdfWriter.TYPE})
@Tag(name = ApiTags.MY_STUDY)
public class MyCertificateResource {
    private static final MediaType PDF = MediaType.valueOf(CertificatePdfWriter.TYPE);

    private final CertificateService certificates;
    private final Caller caller;
    private final Conditions conditions;

    MyCertificateResource(CertificateService certificates, Caller caller, Conditions conditions) {
        this.certificates = certificates;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @PermissionsAllowed(Access.STUDY)
    @Operation(
            operationId = "readMyCertificate",
            summary = "Giấy chứng nhận của tôi",
            description =
                    "Của việc học đã hoàn thành; gửi `Accept: application/pdf` để nhận bản in có mã QR. Cấp một lần, lần"
                            + " sau vẫn mã ấy (certificate of completion).")
    @APIResponse(
            responseCode = "200",
            description = "Giấy chứng nhận.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CertificateResponse.class)),
                @Content(
                        mediaType = CertificatePdfWriter.TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public RestResponse<CertificateResponse> readMyCertificate(
            @Parameter(example = "01978400-0000-7007-8000-000000000001") @PathParam("assignmentId")
                    UUID assignmentId) {
        CertificateResponse certificate = certificates.of(caller.memberId(), assignmentId);
        MediaType form = wanted();
        RestResponse<CertificateResponse> answer =
                conditions.answer(
                        conditions.digestOf(form + certificate.toString()),
                        Conditions.Keeping.NOBODY,
                        () -> certificate);
        answer.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (form.equals(PDF)) {
            answer.getHeaders()
                    .putSingle(
                            HttpHeaders.CONTENT_DISPOSITION,
                            Attachment.named("Giấy chứng nhận " + certificate.code() + ".pdf"));
        }
        return answer;
    }

    /**
     * What the caller likes best. The framework is told: it would choose later, and knows no types
     * for {@code application/*}.
     */
    private static MediaType wanted() {
        var headers = CurrentRequestManager.get().getHttpHeaders();
        MediaType wanted =
                headers.getAcceptableMediaTypes().stream()
                        .flatMap(
                                accepted ->
                                        Stream.of(MediaType.APPLICATION_JSON_TYPE, PDF)
                                                .filter(accepted::isCompatible))
                        .findFirst()
                        .orElse(MediaType.APPLICATION_JSON_TYPE);
        headers.getMutableHeaders().putSingle(HttpHeaders.ACCEPT, wanted.toString());
        return wanted;
    }
}
