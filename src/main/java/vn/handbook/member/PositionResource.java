package vn.handbook.member;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageParameters;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.sheet.SheetFormat;
import vn.handbook.shared.sheet.Tabular;

@Path("/api/v1/organizations/{organizationId}/positions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.ORGANIZATIONS)
public class PositionResource {
    private static final String EXAMPLE_CELL = "01978400-0000-7001-8000-000000000101";
    private static final String EXAMPLE = "01978400-0000-7012-8000-000000000001";

    private final PositionService positions;
    private final Caller caller;
    private final Conditions conditions;

    PositionResource(PositionService positions, Caller caller, Conditions conditions) {
        this.positions = positions;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @PermissionsAllowed(Access.READ_ORGANIZATIONS)
    @Tabular("Chức vụ")
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "listPositions",
            summary = "Ai giữ chức vụ gì trong tổ chức",
            description =
                    "Hiện nay và trước đây, mới nhất trước; có `asOf` thì chỉ vào ngày ấy (positions and terms).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<PositionResponse> listPositions(
            @Parameter(example = EXAMPLE_CELL) @PathParam("organizationId") UUID organizationId,
            @Parameter(description = "Chỉ chức vụ được giữ vào ngày này.") @QueryParam("asOf")
                    LocalDate asOf,
            @BeanParam PageParameters page) {
        return positions.list(
                caller.scope(Access.READ_ORGANIZATIONS),
                organizationId,
                asOf,
                page.of("positions", organizationId, asOf));
    }

    @GET
    @Path("{positionId}")
    @PermissionsAllowed(Access.READ_ORGANIZATIONS)
    @Operation(
            operationId = "readPosition",
            summary = "Một chức vụ",
            description = "`ETag` của nó cần khi ghi ngày thôi (one position).")
    @APIResponse(responseCode = "200", description = "Chức vụ.")
    public RestResponse<PositionResponse> readPosition(
            @Parameter(example = EXAMPLE_CELL) @PathParam("organizationId") UUID organizationId,
            @Parameter(example = EXAMPLE) @PathParam("positionId") UUID positionId) {
        var read =
                positions.read(caller.scope(Access.READ_ORGANIZATIONS), organizationId, positionId);
        return conditions.answer(read.version(), Conditions.Keeping.NOBODY, read::body);
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Access.WRITE_ORGANIZATIONS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createPosition",
            summary = "Ghi chức vụ",
            description =
                    "Mỗi tổ chức chỉ có một bí thư trong cùng thời gian; chỉ đảng viên chính thức (appoint).")
    @APIResponseSchema(
            value = PositionResponse.class,
            responseCode = "201",
            responseDescription = "Đã ghi.")
    public RestResponse<PositionResponse> createPosition(
            @Parameter(example = EXAMPLE_CELL) @PathParam("organizationId") UUID organizationId,
            CreatePositionRequest request) {
        var made =
                positions.appoint(
                        caller.scope(Access.WRITE_ORGANIZATIONS), organizationId, request);
        return Conditions.created(
                address(organizationId, made.body().id()), made.version(), made.body());
    }

    @POST
    @Path("{positionId}/endings")
    @Idempotent
    @PermissionsAllowed(Access.WRITE_ORGANIZATIONS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "endPosition",
            summary = "Ghi ngày thôi chức vụ",
            description = "Theo quyết định; lịch sử vẫn còn. Cần `If-Match` (end a position).")
    @APIResponseSchema(
            value = PositionResponse.class,
            responseCode = "201",
            responseDescription = "Đã ghi.")
    public RestResponse<PositionResponse> endPosition(
            @Parameter(example = EXAMPLE_CELL) @PathParam("organizationId") UUID organizationId,
            @Parameter(example = EXAMPLE) @PathParam("positionId") UUID positionId,
            EndPositionRequest request) {
        var ended =
                positions.end(
                        caller.scope(Access.WRITE_ORGANIZATIONS),
                        organizationId,
                        positionId,
                        conditions.basis(),
                        request);
        return Conditions.created(
                address(organizationId, positionId), ended.version(), ended.body());
    }

    private static String address(UUID organizationId, UUID id) {
        return "/api/v1/organizations/" + organizationId + "/positions/" + id;
    }
}
