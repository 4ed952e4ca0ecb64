package vn.handbook.member;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.http.Idempotent;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;

@Path("/api/v1/arrivals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.MEMBERS)
public class ArrivalResource {
    private final TransferService transfers;
    private final Caller caller;
    private final Conditions conditions;

    ArrivalResource(TransferService transfers, Caller caller, Conditions conditions) {
        this.transfers = transfers;
        this.caller = caller;
        this.conditions = conditions;
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Access.WRITE_MEMBERS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createArrival",
            summary = "Tiếp nhận từ ngoài hệ thống",
            description =
                    "Ghi đảng viên từ ngoài hệ thống đến vào danh sách của chi bộ (arrival from outside).")
    @APIResponseSchema(
            value = TransferResponse.class,
            responseCode = "201",
            responseDescription = "Đã tiếp nhận.")
    public RestResponse<TransferResponse> createArrival(CreateArrivalRequest request) {
        var made = transfers.arrive(caller.scope(Access.WRITE_MEMBERS), request);
        return Conditions.created(
                TransferResource.PATH + "/" + made.body().id(),
                made.version() + "-" + conditions.digestOf(made.body()),
                made.body());
    }
}
