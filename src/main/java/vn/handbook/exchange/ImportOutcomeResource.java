package vn.handbook.exchange;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Attachment;
import vn.handbook.shared.http.RequestLanguage;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageParameters;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;

/** What came of an import, while it goes on and after its end. */
@Path(ImportResource.PATH + "/{importId}")
@Tag(name = ApiTags.EXCHANGE)
public class ImportOutcomeResource {
    private final ImportService imports;
    private final ImportProgress progress;
    private final ImportReports reports;
    private final Caller caller;
    private final RequestLanguage language;

    ImportOutcomeResource(
            ImportService imports,
            ImportProgress progress,
            ImportReports reports,
            Caller caller,
            RequestLanguage language) {
        this.imports = imports;
        this.progress = progress;
        this.reports = reports;
        this.caller = caller;
        this.language = language;
    }

    @GET
    @Blocking
    @Path("events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Access.IMPORT_DATA)
    @Operation(
            operationId = "followImport",
            summary = "Theo dõi một lần nhập",
            description =
                    "Server-Sent Events: mỗi khi tiến thêm là một sự kiện như khi xem lần nhập, cho đến"
                            + " khi xong; quá mười phút thì nối lại (follow an import).")
    @APIResponse(
            responseCode = "200",
            description = "Các sự kiện.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING)))
    public Multi<ImportResponse> followImport(@PathParam("importId") UUID importId) {
        UUID account = caller.accountId();
        imports.read(account, importId);
        return progress.of(account, importId, language.get());
    }

    @GET
    @Path("faults")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Access.IMPORT_DATA)
    @Operation(
            operationId = "listImportFaults",
            summary = "Những chỗ sai trong tệp",
            description = "Theo thứ tự dòng: dòng, cột, sai thế nào (faults of an import).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<ImportFault> listImportFaults(
            @PathParam("importId") UUID importId, @BeanParam PageParameters page) {
        return imports.faults(
                caller.accountId(), importId, language.get(), page.of("import-faults", importId));
    }

    @GET
    @Path("report")
    @Produces(ReceivedSheetReader.XLSX)
    @PermissionsAllowed(Access.IMPORT_DATA)
    @Operation(
            operationId = "downloadImportReport",
            summary = "Tệp đã gửi, có đánh dấu chỗ sai",
            description =
                    "Tệp Excel gồm các dòng đã gửi, ô sai được tô màu và ghi chú, thêm cột “Lỗi”; chỉ"
                            + " có sau khi nhập xong (the list with its faults marked).")
    @APIResponse(
            responseCode = "200",
            description = "Tệp Excel.",
            content =
                    @Content(
                            mediaType = ReceivedSheetReader.XLSX,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "409", ref = "CONFLICT")
    public RestResponse<StreamingOutput> downloadImportReport(
            @PathParam("importId") UUID importId) {
        StreamingOutput report = reports.of(caller.accountId(), importId, language.get());
        return RestResponse.ResponseBuilder.<StreamingOutput>ok(report)
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named("Kết quả nhập.xlsx"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
