package vn.handbook.reading;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.document.Readership;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.http.Versioned;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageParameters;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;

@Path(MyNoteResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.MY_READING)
public class MyNoteResource {
    static final String PATH = "/api/v1/me/notes";
    private static final String EXAMPLE = "01978400-0000-7011-8000-000000000001";
    private static final String EXAMPLE_TO_WRITE = "01978400-0000-7011-8000-000000000101";
    private static final String EXAMPLE_TO_DELETE = "01978400-0000-7011-8000-000000000002";

    private final NoteService notes;
    private final Caller caller;
    private final Conditions conditions;

    MyNoteResource(NoteService notes, Caller caller, Conditions conditions) {
        this.notes = notes;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @PermissionsAllowed(Access.KEEP_OWN_READING)
    @Operation(
            operationId = "listMyNotes",
            summary = "Ghi chú riêng của tôi",
            description =
                    "Mới ghi xếp trước. Không ai khác đọc được, kể cả quản trị (my private notes and highlights).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public RestResponse<Page<NoteInList>> listMyNotes(
            @Parameter(
                            description = "Chỉ trên văn bản này.",
                            example = "01978400-0000-7004-8000-000000000117")
                    @QueryParam("documentId")
                    UUID documentId,
            @BeanParam PageParameters page) {
        return conditions.answer(
                notes.list(
                        caller.memberId(),
                        documentId,
                        Readership.of(caller),
                        page.of("my-notes", documentId)),
                Conditions.Keeping.NOBODY);
    }

    @GET
    @Path("{noteId}")
    @PermissionsAllowed(Access.KEEP_OWN_READING)
    @Operation(
            operationId = "readMyNote",
            summary = "Một ghi chú của tôi",
            description = "`ETag` của nó cần cho lần sửa sau (one of my notes).")
    @APIResponse(responseCode = "200", description = "Ghi chú.")
    public RestResponse<NoteResponse> readMyNote(
            @Parameter(example = EXAMPLE) @PathParam("noteId") UUID noteId) {
        var read = notes.read(caller.memberId(), noteId, Readership.of(caller));
        return conditions.answer(tag(read), Conditions.Keeping.NOBODY, read::body);
    }

    @PUT
    @Path("{noteId}")
    @PermissionsAllowed(Access.KEEP_OWN_READING)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putMyNote",
            summary = "Viết hoặc sửa ghi chú",
            description =
                    "Mã do máy của tôi tự sinh (UUID): gửi lại nguyên văn thì không đổi gì. Sửa thì cần `If-Match`, để"
                            + " lời ghi trên máy khác không bị ghi đè; 412 thì đọc lại rồi ghép. Ghi chú đã xoá"
                            + " không sống lại (write or change a note under a client-made id).")
    @APIResponse(
            responseCode = "200",
            description = "Ghi chú sau khi sửa.",
            content = @Content(schema = @Schema(implementation = NoteResponse.class)))
    @APIResponse(
            responseCode = "201",
            description = "Đã ghi.",
            content = @Content(schema = @Schema(implementation = NoteResponse.class)))
    public RestResponse<NoteResponse> putMyNote(
            @Parameter(example = EXAMPLE_TO_WRITE) @PathParam("noteId") UUID noteId,
            PutNoteRequest request) {
        var kept =
                notes.put(
                        caller.memberId(),
                        noteId,
                        request,
                        Readership.of(caller),
                        version -> conditions.basis().on(version));
        var note = kept.body();
        return kept.created()
                ? Conditions.created(PATH + "/" + noteId, tag(note), note.body())
                : Conditions.changed(tag(note), note.body());
    }

    @DELETE
    @Path("{noteId}")
    @PermissionsAllowed(Access.KEEP_OWN_READING)
    @Operation(
            operationId = "deleteMyNote",
            summary = "Xoá ghi chú",
            description = "Xoá hẳn; gửi lại cũng được (delete a note for good, safe to repeat).")
    @APIResponse(responseCode = "204", description = "Không còn.")
    public void deleteMyNote(
            @Parameter(example = EXAMPLE_TO_DELETE) @PathParam("noteId") UUID noteId) {
        notes.delete(caller.memberId(), noteId);
    }

    /** What is shown of a note also depends on whether its document can still be read. */
    private static String tag(Versioned<NoteResponse> note) {
        return note.version() + (note.body().documentAvailable() ? "" : "-hidden");
    }
}
