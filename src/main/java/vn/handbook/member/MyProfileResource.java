package vn.handbook.member;

import io.quarkus.security.PermissionsAllowed;
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
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;

@Path("/api/v1/me/profile")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.MEMBERS)
public class MyProfileResource {
    private final ProfileService profiles;
    private final Caller caller;
    private final Conditions conditions;

    MyProfileResource(ProfileService profiles, Caller caller, Conditions conditions) {
        this.profiles = profiles;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @PermissionsAllowed(Access.READ_OWN_RECORD)
    @Operation(
            operationId = "readMyProfile",
            summary = "Hồ sơ của tôi",
            description =
                    "Tổng quan, nơi sinh hoạt, chức vụ, tuổi Đảng và huy hiệu tiếp theo (my overview).")
    @APIResponse(responseCode = "200", description = "Hồ sơ đầy đủ của chính đảng viên.")
    public RestResponse<ProfileResponse> readMyProfile() {
        return conditions.answer(profiles.read(caller.memberId()), Conditions.Keeping.NOBODY);
    }
}
