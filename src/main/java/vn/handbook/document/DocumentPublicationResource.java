package vn.handbook.document;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageParameters;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.sheet.SheetFormat;
import vn.handbook.shared.sheet.Tabular;

@Path(DocumentResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.DOCUMENTS)
public class DocumentPublicationResource {
    private static final String EXAMPLE_DRAFT = "01978400-0000-7004-8000-000000000901";
    private static final String EXAMPLE_TO_RETURN = "01978400-0000-7004-8000-000000000904";
    private static final String EXAMPLE_TO_PUBLISH = "01978400-0000-7004-8000-000000000905";
    private static final String EXAMPLE_TO_WITHDRAW = "01978400-0000-7004-8000-000000000906";

    private final PublicationService publications;
    private final Caller caller;
    private final Conditions conditions;

    DocumentPublicationResource(
            PublicationService publications, Caller caller, Conditions conditions) {
        this.publications = publications;
        this.caller = caller;
        this.conditions = conditions;
    }

    @POST
    @Path("{documentId}/submissions")
    @Idempotent
    @PermissionsAllowed(Access.WRITE_DOCUMENTS)
    @Operation(
            operationId = "submitDocument",
            summary = "Trình duyệt văn bản",
            description = "Đưa dự thảo vào duyệt. Cần `If-Match` (submit a draft for review).")
    @APIResponseSchema(
            value = Transition.class,
            responseCode = "201",
            responseDescription = "Đã trình.")
    public RestResponse<Transition> submitDocument(
            @Parameter(example = EXAMPLE_DRAFT) @PathParam("documentId") UUID documentId) {
        return taken(documentId, TransitionKind.SUBMITTED, null);
    }

    @POST
    @Path("{documentId}/returns")
    @Idempotent
    @PermissionsAllowed(Access.WRITE_DOCUMENTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "returnDocument",
            summary = "Trả lại văn bản",
            description =
                    "Trả văn bản đang duyệt về dự thảo, kèm nhận xét. Cần `If-Match` (send back to draft).")
    @APIResponseSchema(
            value = Transition.class,
            responseCode = "201",
            responseDescription = "Đã trả lại.")
    public RestResponse<Transition> returnDocument(
            @Parameter(example = EXAMPLE_TO_RETURN) @PathParam("documentId") UUID documentId,
            ReasonRequest request) {
        return taken(documentId, TransitionKind.RETURNED, request.reason());
    }

    @POST
    @Path("{documentId}/publications")
    @Idempotent
    @PermissionsAllowed(Access.WRITE_DOCUMENTS)
    @Operation(
            operationId = "publishDocument",
            summary = "Công bố văn bản",
            description =
                    "Đưa văn bản đã duyệt đến độc giả của nó. Cần `If-Match` (publish what was reviewed).")
    @APIResponseSchema(
            value = Transition.class,
            responseCode = "201",
            responseDescription = "Đã công bố.")
    public RestResponse<Transition> publishDocument(
            @Parameter(example = EXAMPLE_TO_PUBLISH) @PathParam("documentId") UUID documentId) {
        return taken(documentId, TransitionKind.PUBLISHED, null);
    }

    @POST
    @Path("{documentId}/withdrawals")
    @Idempotent
    @PermissionsAllowed(Access.WRITE_DOCUMENTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "withdrawDocument",
            summary = "Thu hồi văn bản",
            description =
                    "Thu hồi văn bản khỏi thư viện: độc giả không còn thấy, ban biên tập còn giữ. Cần"
                            + " `If-Match` (withdraw from readers).")
    @APIResponseSchema(
            value = Transition.class,
            responseCode = "201",
            responseDescription = "Đã thu hồi.")
    public RestResponse<Transition> withdrawDocument(
            @Parameter(example = EXAMPLE_TO_WITHDRAW) @PathParam("documentId") UUID documentId,
            ReasonRequest request) {
        return taken(documentId, TransitionKind.WITHDRAWN, request.reason());
    }

    private RestResponse<Transition> taken(UUID documentId, TransitionKind kind, String reason) {
        var step =
                publications.take(
                        Readership.of(caller),
                        documentId,
                        conditions.basisOfVersion(),
                        kind,
                        reason);
        return Conditions.recorded(DocumentResource.PATH + "/" + documentId, step);
    }

    @GET
    @Path("{documentId}/transitions")
    @PermissionsAllowed(Access.WRITE_DOCUMENTS)
    @Tabular("Quá trình duyệt văn bản")
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "listDocumentTransitions",
            summary = "Nhật ký xử lý văn bản",
            description =
                    "Ai đã trình, trả lại, công bố, thu hồi, khi nào và vì sao; mới nhất trước, cho ban biên"
                            + " tập (steps taken).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<Transition> listDocumentTransitions(
            @Parameter(example = EXAMPLE_DRAFT) @PathParam("documentId") UUID documentId,
            @BeanParam PageParameters page) {
        return publications.transitions(
                Readership.of(caller), documentId, page.of("document-transitions", documentId));
    }
}
