package vn.handbook.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.organization.OrganizationType;

/** The first administrator, and the root of the tree where there is none. */
public record BootstrapRequest(
        @NotBlank
                @Size(max = 60)
                @Schema(
                        description = "Mã in trong nhật ký của lần khởi động đầu tiên.",
                        examples = "7K2Q-M9XD-40TB-ZC6R-A8HN")
                String code,
        @NotNull
                @Pattern(regexp = BootstrapRequest.USERNAME)
                @Schema(description = "Tên đăng nhập.", examples = "quantri.lamgiang")
                String username,
        @NotNull
                @Size(max = 1000)
                @Schema(
                        description = "Mật khẩu, 15–128 ký tự bất kỳ.",
                        format = "password",
                        examples = "mười quả cam vàng óng")
                String password,
        @Valid @Schema(description = "Tổ chức gốc, khi danh sách tổ chức còn trống.")
                Root organization) {

    /** With a letter, so that nobody takes it for a number of the register. */
    static final String USERNAME = "^(?=.*[a-z])[a-z0-9][a-z0-9._-]{2,49}$";

    /** The root of the tree. */
    @Schema(name = "RootOrganization")
    public record Root(
            @NotBlank @Size(max = 30) @Schema(examples = "LG") String code,
            @NotBlank @Size(max = 200) @Schema(examples = "Đảng bộ tỉnh Lam Giang") String name,
            @NotNull @Schema(examples = "CENTRAL_DIRECT") OrganizationType type) {}

    @JsonIgnore
    List<String> words() {
        return organization == null
                ? List.of(username)
                : List.of(username, organization.code(), organization.name());
    }
}
