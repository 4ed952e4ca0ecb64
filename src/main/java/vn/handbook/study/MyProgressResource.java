package vn.handbook.study;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.RequestLanguage;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;

/** Where a device that was offline hands in what it gathered. */
@Path("/api/v1/me/progress")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.MY_STUDY)
public class MyProgressResource {
    private final ProgressBatches batches;
    private final Caller caller;
    private final RequestLanguage language;

    MyProgressResource(ProgressBatches batches, Caller caller, RequestLanguage language) {
        this.batches = batches;
        this.caller = caller;
        this.language = language;
    }

    @POST
    @PermissionsAllowed(Access.STUDY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reportMyProgressBatch",
            summary = "Nộp tiến độ ghi lúc không có mạng",
            description =
                    "Tối đa 500 lần ghi, theo thứ tự bất kỳ; gửi lại cả lô hay từng phần đều không tính hai lần,"
                            + " lần ghi sai không làm hỏng lần khác (offline progress events).")
    @APIResponse(responseCode = "200", description = "Kết quả của từng lần ghi.")
    public ReportProgressBatchResponse reportMyProgressBatch(ReportProgressBatchRequest request) {
        return batches.report(caller.memberId(), request.events(), language.get());
    }
}
