package vn.handbook.member;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.http.MergePatch;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;

@Path(MemberResource.PATH + "/{memberId}/background")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.MEMBERS)
public class BackgroundResource {
    private static final String EXAMPLE_MEMBER = "01978400-0000-7002-8000-000000000001";

    private final BackgroundService backgrounds;
    private final Caller caller;
    private final Conditions conditions;

    BackgroundResource(BackgroundService backgrounds, Caller caller, Conditions conditions) {
        this.backgrounds = backgrounds;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @PermissionsAllowed(Access.READ_MEMBERS)
    @Operation(
            operationId = "readMemberBackground",
            summary = "Quê quán, nghề nghiệp, trình độ của đảng viên",
            description = "Những điều không bắt buộc phải có (optional fields).")
    @APIResponse(responseCode = "200", description = "Những gì đã biết.")
    public RestResponse<MemberBackground> readMemberBackground(
            @Parameter(example = EXAMPLE_MEMBER) @PathParam("memberId") UUID memberId) {
        var read = backgrounds.read(caller.scope(Access.READ_MEMBERS), memberId);
        return conditions.answer(read.version(), Conditions.Keeping.NOBODY, read::body);
    }

    @PATCH
    @PermissionsAllowed(Access.WRITE_MEMBERS)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateMemberBackground",
            summary = "Sửa quê quán, nghề nghiệp, trình độ",
            description =
                    "Sửa theo JSON Merge Patch (RFC 7396). Cần `If-Match` (correct the optional fields).")
    @APIResponse(responseCode = "200", description = "Sau khi sửa.")
    public RestResponse<MemberBackground> updateMemberBackground(
            @Parameter(example = EXAMPLE_MEMBER) @PathParam("memberId") UUID memberId,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    MemberBackground.class)))
                    MergePatch<MemberBackground> patch) {
        var corrected =
                backgrounds.correct(
                        caller.scope(Access.READ_MEMBERS),
                        caller.scope(Access.WRITE_MEMBERS),
                        memberId,
                        conditions.basis(),
                        patch);
        return Conditions.changed(corrected.version(), corrected.body());
    }
}
