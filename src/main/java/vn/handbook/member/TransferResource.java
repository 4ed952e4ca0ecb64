package vn.handbook.member;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import vn.handbook.shared.http.Versioned;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageParameters;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.sheet.SheetFormat;
import vn.handbook.shared.sheet.Tabular;

@Path(TransferResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.MEMBERS)
public class TransferResource {
    static final String PATH = "/api/v1/transfers";
    private static final String EXAMPLE = "01978400-0000-7032-8000-000000000001";

    private final TransferService transfers;
    private final TransferStepService steps;
    private final Caller caller;
    private final Conditions conditions;

    TransferResource(
            TransferService transfers,
            TransferStepService steps,
            Caller caller,
            Conditions conditions) {
        this.transfers = transfers;
        this.steps = steps;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @PermissionsAllowed(Access.READ_MEMBERS)
    @Tabular("Chuyển sinh hoạt")
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "listTransfers",
            summary = "Các hồ sơ chuyển sinh hoạt",
            description =
                    "Có nơi đi hoặc nơi đến trong phạm vi của người gọi, mới nhất trước (transfers).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<TransferResponse> listTransfers(
            @QueryParam("state") TransferState state,
            @Parameter(description = "Chỉ những hồ sơ quá hạn nộp giấy giới thiệu.")
                    @QueryParam("overdue")
                    @DefaultValue("false")
                    Boolean overdue,
            @BeanParam PageParameters page) {
        return transfers.list(
                caller.scope(Access.READ_MEMBERS),
                state,
                overdue,
                page.of("transfers", state, overdue));
    }

    @GET
    @Path("{transferId}")
    @PermissionsAllowed(Access.READ_MEMBERS)
    @Operation(
            operationId = "readTransfer",
            summary = "Một hồ sơ chuyển sinh hoạt",
            description = "Với các bước đã qua; cả nơi đi và nơi đến đều xem được (one transfer).")
    @APIResponse(responseCode = "200", description = "Hồ sơ.")
    public RestResponse<TransferResponse> readTransfer(
            @Parameter(example = EXAMPLE) @PathParam("transferId") UUID transferId) {
        var read = transfers.read(caller.scope(Access.READ_MEMBERS), transferId);
        return conditions.answer(
                read.version() + "-" + conditions.digestOf(read.body()),
                Conditions.Keeping.NOBODY,
                read::body);
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Access.WRITE_MEMBERS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createTransfer",
            summary = "Đề nghị chuyển sinh hoạt",
            description =
                    "Chính thức, tạm thời, hoặc ra ngoài hệ thống; do nơi đi ghi (request a transfer).")
    @APIResponseSchema(
            value = TransferResponse.class,
            responseCode = "201",
            responseDescription = "Đã ghi.")
    public RestResponse<TransferResponse> createTransfer(CreateTransferRequest request) {
        return created(transfers.request(caller.scope(Access.WRITE_MEMBERS), request));
    }

    @POST
    @Path("{transferId}/steps")
    @Idempotent
    @PermissionsAllowed(Access.WRITE_MEMBERS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createTransferStep",
            summary = "Ghi một bước của hồ sơ chuyển sinh hoạt",
            description =
                    "Giới thiệu, tiếp nhận, từ chối hoặc rút; mỗi bước do đúng bên ghi. Cần `If-Match`"
                            + " (release, reception, refusal, withdrawal).")
    @APIResponseSchema(
            value = TransferResponse.class,
            responseCode = "201",
            responseDescription = "Đã ghi.")
    public RestResponse<TransferResponse> createTransferStep(
            @Parameter(example = EXAMPLE) @PathParam("transferId") UUID transferId,
            CreateTransferStepRequest request) {
        return created(
                steps.take(
                        caller.scope(Access.READ_MEMBERS),
                        caller.scope(Access.WRITE_MEMBERS),
                        transferId,
                        conditions.basisOfVersion(),
                        request));
    }

    private RestResponse<TransferResponse> created(Versioned<TransferResponse> made) {
        return Conditions.created(
                PATH + "/" + made.body().id(),
                made.version() + "-" + conditions.digestOf(made.body()),
                made.body());
    }
}
