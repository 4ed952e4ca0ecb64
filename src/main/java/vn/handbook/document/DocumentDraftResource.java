package vn.handbook.document;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
import vn.handbook.shared.http.MergePatch;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;

/** Drafts, before they are published. */
@Path(DocumentResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.DOCUMENTS)
public class DocumentDraftResource {
    private static final String EXAMPLE = "01978400-0000-7004-8000-000000000907";

    private final DocumentDraftService drafts;
    private final DocumentAnswers answers;
    private final Caller caller;
    private final Conditions conditions;

    DocumentDraftResource(
            DocumentDraftService drafts,
            DocumentAnswers answers,
            Caller caller,
            Conditions conditions) {
        this.drafts = drafts;
        this.answers = answers;
        this.caller = caller;
        this.conditions = conditions;
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Access.WRITE_DOCUMENTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createDocument",
            summary = "Nhập văn bản",
            description =
                    "Nhập một văn bản ở dạng dự thảo; văn bản mật bị từ chối (enter a draft).")
    @APIResponseSchema(
            value = DocumentResponse.class,
            responseCode = "201",
            responseDescription = "Đã nhập.")
    public RestResponse<DocumentResponse> createDocument(DocumentDetails details) {
        var readership = Readership.of(caller);
        var id = drafts.enter(readership, details).body();
        var answer = answers.of(readership, id, null);
        return Conditions.created(DocumentResource.PATH + "/" + id, answer.tag(), answer.body());
    }

    @PATCH
    @Path("{documentId}")
    @PermissionsAllowed(Access.WRITE_DOCUMENTS)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateDocument",
            summary = "Sửa dự thảo văn bản",
            description =
                    "Sửa theo JSON Merge Patch (RFC 7396) khi chưa công bố; văn bản đã công bố chỉ sửa bằng"
                            + " `versions`. Cần `If-Match` (edit before publication).")
    @APIResponse(responseCode = "200", description = "Văn bản sau khi sửa.")
    public RestResponse<DocumentResponse> updateDocument(
            @Parameter(example = EXAMPLE) @PathParam("documentId") UUID documentId,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    DocumentDetails.class)))
                    MergePatch<DocumentDetails> patch) {
        var readership = Readership.of(caller);
        drafts.edit(readership, documentId, conditions.basisOfVersion(), patch);
        var answer = answers.of(readership, documentId, null);
        return Conditions.changed(answer.tag(), answer.body());
    }
}
