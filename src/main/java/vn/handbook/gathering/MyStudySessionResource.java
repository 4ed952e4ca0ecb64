package vn.handbook.gathering;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageParameters;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;

@Path("/api/v1/me/study-sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.MY_STUDY)
public class MyStudySessionResource {
    private final MyStudySessionService sessions;
    private final Caller caller;
    private final Conditions conditions;

    MyStudySessionResource(MyStudySessionService sessions, Caller caller, Conditions conditions) {
        this.sessions = sessions;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @PermissionsAllowed(Access.STUDY)
    @Operation(
            operationId = "listMyStudySessions",
            summary = "Các buổi học tập của tôi",
            description =
                    "Của chi bộ tôi và cấp trên, buổi sau xếp trước, và tôi được điểm danh thế nào (my study sessions).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public RestResponse<Page<MyStudySession>> listMyStudySessions(@BeanParam PageParameters page) {
        return conditions.answer(
                sessions.list(caller.memberId(), page.of("my-study-sessions", caller.memberId())),
                Conditions.Keeping.NOBODY);
    }
}
