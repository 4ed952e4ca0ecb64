package vn.handbook.exchange;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Idempotent;
import vn.handbook.shared.http.RequestLanguage;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageParameters;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;

/** Lists on their way into the register. */
@Path(ImportResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.EXCHANGE)
public class ImportResource {
    static final String PATH = "/api/v1/imports";
    private static final int ACCEPTED = 202;

    private final ImportService imports;
    private final SheetChecks checks;
    private final Caller caller;
    private final RequestLanguage language;

    ImportResource(
            ImportService imports, SheetChecks checks, Caller caller, RequestLanguage language) {
        this.imports = imports;
        this.checks = checks;
        this.caller = caller;
        this.language = language;
    }

    @POST
    @Idempotent(status = ACCEPTED)
    @PermissionsAllowed(Access.IMPORT_DATA)
    @Consumes({
        ReceivedSheetReader.XLSX,
        ReceivedSheetReader.CSV,
        MediaType.APPLICATION_OCTET_STREAM
    })
    @Operation(
            operationId = "createImport",
            summary = "Nhập danh sách từ Excel hoặc CSV",
            description =
                    "Gửi tệp làm thân yêu cầu; tệp được xử lý sau, theo dõi ở địa chỉ trong `Location`"
                            + " (import a list). Của tệp Excel chỉ đọc trang tính đầu tiên. Tên cột như các"
                            + " cơ quan vẫn ghi, có thể có tiêu đề phía trên. Đảng viên được nhận ra theo mã hồ sơ, số căn cước, số thẻ, rồi họ"
                            + " tên và ngày sinh trong chi bộ; tổ chức theo mã. Ô trống không xoá điều đã"
                            + " ghi. Tình trạng và chi bộ của đảng viên đã có chỉ thay đổi theo thủ tục.")
    @APIResponseSchema(
            value = ImportResponse.class,
            responseCode = "202",
            responseDescription = "Đã nhận tệp.")
    public RestResponse<ImportResponse> createImport(
            @Parameter(description = "Danh sách gì.", required = true, example = "MEMBERS")
                    @NotNull
                    @QueryParam("kind")
                    ImportKind kind,
            @Parameter(description = "Chỉ kiểm tra, không ghi.")
                    @DefaultValue("false")
                    @QueryParam("dryRun")
                    Boolean dryRun,
            @Parameter(description = "Khi có dòng lỗi: không ghi gì, hay ghi những dòng đúng.")
                    @DefaultValue("ALL_OR_NOTHING")
                    @QueryParam("mode")
                    ImportMode mode,
            @Parameter(
                            description =
                                    "Đảng viên mới được tính vào danh sách của chi bộ từ ngày này; không gửi là"
                                            + " hôm nay. Chỉ dùng với MEMBERS, không được sau hôm nay.",
                            example = "2026-01-05")
                    @QueryParam("enteredOn")
                    LocalDate enteredOn,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = ReceivedSheetReader.XLSX,
                                        schema =
                                                @Schema(
                                                        type = SchemaType.STRING,
                                                        format = "binary")),
                                @Content(
                                        mediaType = ReceivedSheetReader.CSV,
                                        schema =
                                                @Schema(
                                                        type = SchemaType.STRING,
                                                        format = "binary")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                        schema =
                                                @Schema(
                                                        type = SchemaType.STRING,
                                                        format = "binary"))
                            })
                    ReceivedSheet sheet) {
        DataImport begun =
                imports.begin(
                        caller.accountId(),
                        caller.scope(kind.permission()),
                        new ImportTerms(kind, mode, dryRun, enteredOn),
                        checks.checked(sheet));
        return accepted(begun);
    }

    @GET
    @PermissionsAllowed(Access.IMPORT_DATA)
    @Operation(
            operationId = "listImports",
            summary = "Các lần nhập của tôi",
            description = "Mới nhất trước; được giữ một số ngày sau khi xong (my imports).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<ImportResponse> listImports(@BeanParam PageParameters page) {
        return imports.list(
                caller.accountId(), language.get(), page.of("imports", caller.accountId()));
    }

    @GET
    @Path("{importId}")
    @PermissionsAllowed(Access.IMPORT_DATA)
    @Operation(
            operationId = "readImport",
            summary = "Một lần nhập",
            description = "Đã đọc, đúng, lỗi và ghi bao nhiêu dòng (progress of an import).")
    @APIResponse(responseCode = "200", description = "Lần nhập.")
    public ImportResponse readImport(@PathParam("importId") UUID importId) {
        return ImportResponse.of(imports.read(caller.accountId(), importId), language.get());
    }

    @POST
    @Path("{importId}/cancellation")
    @Idempotent(status = ACCEPTED)
    @PermissionsAllowed(Access.IMPORT_DATA)
    @Operation(
            operationId = "cancelImport",
            summary = "Dừng một lần nhập",
            description =
                    "Dừng trước những dòng tiếp theo; GOOD_ROWS giữ những dòng đã ghi; lần nhập đã xong thì giữ"
                            + " nguyên (cancel an import).")
    @APIResponseSchema(
            value = ImportResponse.class,
            responseCode = "202",
            responseDescription = "Sẽ dừng.")
    public RestResponse<ImportResponse> cancelImport(@PathParam("importId") UUID importId) {
        return accepted(imports.cancel(caller.accountId(), importId));
    }

    private RestResponse<ImportResponse> accepted(DataImport about) {
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.ACCEPTED, ImportResponse.of(about, language.get()))
                .header(HttpHeaders.LOCATION, PATH + "/" + about.id)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
