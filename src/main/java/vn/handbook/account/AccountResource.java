package vn.handbook.account;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.http.Idempotent;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageParameters;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.sheet.SheetFormat;
import vn.handbook.shared.sheet.Tabular;

@Path(AccountResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.ACCOUNTS)
public class AccountResource {
    static final String PATH = "/api/v1/accounts";
    private static final String EXAMPLE = "01978400-0000-7003-8000-000000000002";
    private static final String EXAMPLE_PROVINCE = "01978400-0000-7001-8000-000000000001";

    private final AccountService accounts;
    private final Caller caller;
    private final Conditions conditions;

    AccountResource(AccountService accounts, Caller caller, Conditions conditions) {
        this.accounts = accounts;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @PermissionsAllowed(Access.MANAGE_ACCOUNTS)
    @Tabular("Danh sách tài khoản")
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "listAccounts",
            summary = "Danh sách và tìm kiếm tài khoản",
            description =
                    "Tài khoản của đảng viên trong phạm vi, của cán bộ được lập cho tổ chức trong phạm vi, và tài"
                            + " khoản có vai trò ở đó; mới lập xếp trước (accounts in scope).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<AccountSummary> listAccounts(
            @Parameter(
                            description = "Chỉ của tổ chức này và cấp dưới của nó.",
                            example = EXAMPLE_PROVINCE)
                    @QueryParam("organizationId")
                    UUID organizationId,
            @QueryParam("state") AccountState state,
            @Parameter(
                            description =
                                    "Một phần tên đăng nhập, hoặc họ tên đảng viên, có dấu hay không dấu.",
                            example = "edit")
                    @QueryParam("q")
                    @Size(max = 200)
                    String q,
            @BeanParam PageParameters page) {
        var filter = new AccountFilter(organizationId, state, q);
        return accounts.list(scope(), filter, page.of("accounts", filter));
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Access.MANAGE_ACCOUNTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createAccount",
            summary = "Lập tài khoản cán bộ",
            description =
                    "Chưa có mật khẩu và vai trò: chủ tài khoản tự đặt mật khẩu bằng mã dùng một lần (staff"
                            + " account).")
    @APIResponseSchema(
            value = AccountResponse.class,
            responseCode = "201",
            responseDescription = "Đã lập.")
    public RestResponse<AccountResponse> createAccount(CreateAccountRequest request) {
        AccountResponse created = accounts.create(scope(), request);
        return Conditions.created(
                PATH + "/" + created.account().id(), conditions.digestOf(created), created);
    }

    @GET
    @Path("{accountId}")
    @PermissionsAllowed(Access.MANAGE_ACCOUNTS)
    @Operation(
            operationId = "readAccount",
            summary = "Một tài khoản",
            description = "Tài khoản và các vai trò của nó trong phạm vi (account with roles).")
    @APIResponse(responseCode = "200", description = "Tài khoản.")
    public RestResponse<AccountResponse> readAccount(
            @Parameter(example = EXAMPLE) @PathParam("accountId") UUID accountId) {
        return conditions.answer(accounts.read(scope(), accountId), Conditions.Keeping.NOBODY);
    }

    @GET
    @Path("{accountId}/state-changes")
    @PermissionsAllowed(Access.MANAGE_ACCOUNTS)
    @Tabular("Trạng thái tài khoản")
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "listAccountStateChanges",
            summary = "Các lần khoá và mở tài khoản",
            description = "Ai khoá, ai mở, khi nào và vì sao; mới nhất trước (state changes).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<AccountStateChangeResponse> listAccountStateChanges(
            @Parameter(example = EXAMPLE) @PathParam("accountId") UUID accountId,
            @BeanParam PageParameters page) {
        return accounts.stateChanges(scope(), accountId, page.of("state-changes", accountId));
    }

    @POST
    @Path("{accountId}/state-changes")
    @Idempotent
    @PermissionsAllowed(Access.MANAGE_ACCOUNTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeAccountState",
            summary = "Khoá hoặc mở tài khoản",
            description =
                    "Khoá thì mọi phiên kết thúc ngay và không đăng nhập được nữa, cho đến khi mở lại (disable or"
                            + " enable an account).")
    @APIResponseSchema(
            value = AccountStateChangeResponse.class,
            responseCode = "201",
            responseDescription = "Đã ghi.")
    public RestResponse<AccountStateChangeResponse> changeAccountState(
            @Parameter(example = EXAMPLE) @PathParam("accountId") UUID accountId,
            ChangeAccountStateRequest request) {
        var change = accounts.change(scope(), caller.accountId(), accountId, request);
        return Conditions.recorded(PATH + "/" + accountId, change);
    }

    @DELETE
    @Path("{accountId}/sessions")
    @PermissionsAllowed(Access.MANAGE_ACCOUNTS)
    @Operation(
            operationId = "endAccountSessions",
            summary = "Đăng xuất một tài khoản khỏi mọi máy",
            description =
                    "Khi mất máy, chẳng hạn: không máy nào làm mới thẻ được nữa; thẻ truy cập hết hiệu lực trong"
                            + " vòng 20 giây trên mọi máy chủ (end all sessions of an account).")
    @APIResponse(responseCode = "204", description = "Đã đăng xuất.")
    public void endAccountSessions(
            @Parameter(example = EXAMPLE) @PathParam("accountId") UUID accountId) {
        accounts.endSessions(scope(), accountId);
    }

    private Scope scope() {
        return caller.scope(Access.MANAGE_ACCOUNTS);
    }
}
