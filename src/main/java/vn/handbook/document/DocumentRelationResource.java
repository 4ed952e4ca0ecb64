package vn.handbook.document;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
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

@Path(DocumentResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.DOCUMENTS)
public class DocumentRelationResource {
    private static final String EXAMPLE = "01978400-0000-7004-8000-000000000117";
    private static final String EXAMPLE_SOURCE = "01978400-0000-7004-8000-000000000908";
    private static final String EXAMPLE_GUIDANCE = "01978400-0000-7004-8000-000000000121";
    private static final String EXAMPLE_RELATION = "01978400-0000-7008-8000-000000000019";
    private static final int DEEPEST = 5;

    private final RelationService relations;
    private final DocumentService documents;
    private final Caller caller;
    private final Conditions conditions;

    DocumentRelationResource(
            RelationService relations,
            DocumentService documents,
            Caller caller,
            Conditions conditions) {
        this.relations = relations;
        this.documents = documents;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @Path("{documentId}/relations")
    @PermissionsAllowed(Access.READ_DOCUMENTS)
    @Operation(
            operationId = "readDocumentRelations",
            summary = "Lược đồ văn bản liên quan",
            description =
                    "Văn bản quanh văn bản này, theo cả hai chiều, cách nó tối đa `depth` bước, cùng hiệu lực"
                            + " (graph of relations).")
    @APIResponse(responseCode = "200", description = "Lược đồ.")
    public RestResponse<RelationGraph> readDocumentRelations(
            @Parameter(example = EXAMPLE) @PathParam("documentId") UUID documentId,
            @Parameter(description = "Số bước, 1–5.", example = "2")
                    @QueryParam("depth")
                    @DefaultValue("1")
                    @Min(1)
                    @Max(DEEPEST)
                    Integer depth,
            @Parameter(description = "Ngày xét hiệu lực; vắng là hôm nay.") @QueryParam("asOf")
                    LocalDate asOf) {
        return conditions.answer(
                relations.graph(
                        Readership.of(caller),
                        documentId,
                        depth,
                        asOf == null ? documents.today() : asOf),
                Conditions.Keeping.CALLER);
    }

    @POST
    @Path("{documentId}/relations")
    @Idempotent
    @PermissionsAllowed(Access.WRITE_DOCUMENTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createDocumentRelation",
            summary = "Ghi quan hệ giữa hai văn bản",
            description =
                    "Văn bản này nói gì về một văn bản ban hành trước: thay thế, sửa đổi, căn cứ… (what it says"
                            + " of an earlier one).")
    @APIResponseSchema(
            value = RelationResponse.class,
            responseCode = "201",
            responseDescription = "Đã ghi.")
    public RestResponse<RelationResponse> createDocumentRelation(
            @Parameter(example = EXAMPLE_SOURCE) @PathParam("documentId") UUID documentId,
            CreateRelationRequest request) {
        var related = relations.relate(Readership.of(caller), documentId, request);
        return Conditions.recorded(
                DocumentResource.PATH + "/" + documentId + "/relations", related);
    }

    @POST
    @Path("{documentId}/relations/{relationId}/voids")
    @Idempotent
    @PermissionsAllowed(Access.WRITE_DOCUMENTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "voidDocumentRelation",
            summary = "Huỷ quan hệ đã ghi nhầm",
            description = "Quan hệ không bị xoá mà được huỷ, kèm lý do (declare a relation void).")
    @APIResponseSchema(
            value = RelationResponse.class,
            responseCode = "201",
            responseDescription = "Đã huỷ.")
    public RestResponse<RelationResponse> voidDocumentRelation(
            @Parameter(example = EXAMPLE_GUIDANCE) @PathParam("documentId") UUID documentId,
            @Parameter(example = EXAMPLE_RELATION) @PathParam("relationId") UUID relationId,
            ReasonRequest request) {
        var voided =
                relations.declareVoid(
                        Readership.of(caller), documentId, relationId, request.reason());
        return Conditions.recorded(DocumentResource.PATH + "/" + documentId + "/relations", voided);
    }
}
