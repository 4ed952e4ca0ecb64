package vn.handbook.document;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;

@Path(DocumentResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.DOCUMENTS)
public class DocumentOutlineResource {
    private static final String EXAMPLE = "01978400-0000-7004-8000-000000000902";

    private final OutlineService outlines;
    private final DocumentService documents;
    private final Caller caller;
    private final Conditions conditions;

    DocumentOutlineResource(
            OutlineService outlines,
            DocumentService documents,
            Caller caller,
            Conditions conditions) {
        this.outlines = outlines;
        this.documents = documents;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @Path("{documentId}/outline")
    @PermissionsAllowed(Access.READ_DOCUMENTS)
    @Operation(
            operationId = "readDocumentOutline",
            summary = "Đề cương văn bản",
            description =
                    "Phần, chương, mục, điều theo thứ tự, mỗi mục có neo để dẫn đến (outline with anchors).")
    @APIResponse(responseCode = "200", description = "Đề cương.")
    public RestResponse<OutlineResponse> readDocumentOutline(
            @Parameter(example = EXAMPLE) @PathParam("documentId") UUID documentId) {
        return conditions.answer(
                outlines.read(Readership.of(caller), documentId), Conditions.Keeping.CALLER);
    }

    @PUT
    @Path("{documentId}/outline")
    @PermissionsAllowed(Access.WRITE_DOCUMENTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceDocumentOutline",
            summary = "Ghi đề cương văn bản",
            description =
                    "Thay toàn bộ đề cương. `If-Match` là `ETag` của văn bản (replace the outline).")
    @APIResponse(responseCode = "200", description = "Đề cương sau khi ghi.")
    public RestResponse<OutlineResponse> replaceDocumentOutline(
            @Parameter(example = EXAMPLE) @PathParam("documentId") UUID documentId,
            OutlineRequest request) {
        var readership = Readership.of(caller);
        var outline =
                outlines.replace(readership, documentId, conditions.basisOfVersion(), request);
        var seen = documents.glimpse(readership, documentId, null);
        return Conditions.changed(
                seen.glimpse().version() + "-" + conditions.digestOf(seen), outline);
    }
}
