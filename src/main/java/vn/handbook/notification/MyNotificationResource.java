package vn.handbook.notification;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
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
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageParameters;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;

@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.MY_STUDY)
public class MyNotificationResource {
    private final NotificationService notifications;
    private final PreferenceService preferences;
    private final Caller caller;
    private final Conditions conditions;

    MyNotificationResource(
            NotificationService notifications,
            PreferenceService preferences,
            Caller caller,
            Conditions conditions) {
        this.notifications = notifications;
        this.preferences = preferences;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @Path("notifications")
    @PermissionsAllowed(Access.STUDY)
    @Operation(
            operationId = "listMyNotifications",
            summary = "Thông báo của tôi",
            description =
                    "Mới nhất trước, theo tuỳ chọn của tôi: được giao, sắp đến hạn, quá hạn, được nhắc, bài được trả"
                            + " lại (my notifications).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public RestResponse<Page<NotificationSummary>> listMyNotifications(
            @BeanParam PageParameters page) {
        return conditions.answer(
                notifications.list(caller.memberId(), page.of("my-notifications")),
                Conditions.Keeping.NOBODY);
    }

    @PUT
    @Path("notifications/{notificationId}/read")
    @PermissionsAllowed(Access.STUDY)
    @Operation(
            operationId = "markMyNotificationRead",
            summary = "Đánh dấu đã đọc thông báo",
            description =
                    "Gửi lại không sao: lần đọc đầu tiên được giữ; không cần `If-Match` (mark a notification as"
                            + " read).")
    @APIResponse(responseCode = "200", description = "Thông báo, với lúc đã đọc.")
    public NotificationSummary markMyNotificationRead(
            @Parameter(example = "01978400-0000-7048-8000-000000000001")
                    @PathParam("notificationId")
                    UUID notificationId) {
        return notifications.read(caller.memberId(), notificationId);
    }

    @GET
    @Path("notification-preferences")
    @PermissionsAllowed(Access.STUDY)
    @Operation(
            operationId = "readMyNotificationPreferences",
            summary = "Tôi muốn nhận thông báo nào",
            description =
                    "Loại thông báo và giờ yên lặng; chưa chọn thì nhận tất cả (my notification"
                            + " preferences).")
    @APIResponse(responseCode = "200", description = "Tuỳ chọn của tôi.")
    public RestResponse<NotificationPreferences> readMyNotificationPreferences() {
        return conditions.answer(preferences.read(caller.memberId()), Conditions.Keeping.NOBODY);
    }

    @PUT
    @Path("notification-preferences")
    @PermissionsAllowed(Access.STUDY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putMyNotificationPreferences",
            summary = "Chọn thông báo muốn nhận",
            description =
                    "Thay toàn bộ; lần gửi sau cùng có hiệu lực, không cần `If-Match` (choose my"
                            + " notifications).")
    @APIResponse(responseCode = "200", description = "Tuỳ chọn sau khi ghi.")
    public NotificationPreferences putMyNotificationPreferences(
            PutNotificationPreferencesRequest request) {
        return preferences.put(caller.memberId(), request);
    }
}
