package vn.handbook.certificate;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.handbook.shared.http.ApiTags;

@Path("/api/v1/certificates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.MY_STUDY)
public class CertificateResource {
    private final CertificateService certificates;

    CertificateResource(CertificateService certificates) {
        this.certificates = certificates;
    }

    @GET
    @Path("{code}")
    @PermitAll
    @Operation(
            operationId = "verifyCertificate",
            summary = "Giấy chứng nhận này còn giá trị không",
            description =
                    "Cho người được xem giấy, không cần đăng nhập: của ai, học gì, xong ngày nào; giấy không có hoặc không"
                            + " còn giá trị thì chỉ trả lời là không (verify a certificate).")
    @APIResponse(responseCode = "200", description = "Còn giá trị hay không.")
    public CertificateVerification verifyCertificate(
            @Parameter(description = "Mã in trên giấy.", example = "DEM00-00000-00000-00001")
                    @PathParam("code")
                    @Size(max = CertificateCode.LONGEST_TYPED)
                    String code) {
        return certificates.verify(CertificateCode.of(code));
    }
}
