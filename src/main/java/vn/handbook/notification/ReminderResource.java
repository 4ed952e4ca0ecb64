package vn.handbook.notification;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.http.Idempotent;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;

@Path("/api/v1/organizations/{organizationId}/study-reminders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.STUDY_PLANS)
public class ReminderResource {
    private final ReminderService reminders;
    private final Caller caller;

    ReminderResource(ReminderService reminders, Caller caller) {
        this.reminders = reminders;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Access.HELP_TO_STUDY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "remindToStudy",
            summary = "Nhắc người chưa bắt đầu học",
            description =
                    "Báo trong ứng dụng cho từng người chưa bắt đầu; mỗi ngày một lần cho mỗi kế hoạch và đơn vị"
                            + " (remind those who have not begun).")
    @APIResponseSchema(
            value = ReminderResponse.class,
            responseCode = "201",
            responseDescription = "Đã nhắc.")
    public RestResponse<ReminderResponse> remindToStudy(
            @Parameter(example = "01978400-0000-7001-8000-000000000101")
                    @PathParam("organizationId")
                    UUID organizationId,
            RemindRequest request) {
        return Conditions.recorded(
                "/api/v1/organizations/%s/study-reminders".formatted(organizationId),
                reminders.remind(
                        caller.scope(Access.HELP_TO_STUDY), organizationId, request.planId()));
    }
}
