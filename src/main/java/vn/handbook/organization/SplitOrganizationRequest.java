package vn.handbook.organization;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new organisations that are made out of this one, which itself goes on. */
public record SplitOrganizationRequest(
        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid Part> parts,
        @NotNull @Valid Decision decision) {

    /** One of them, of the same type and under the same superior. */
    @Schema(name = "SplitPart")
    public record Part(
            @NotBlank @Size(max = 50) @Schema(description = "Mã tổ chức.", examples = "LG.05.07.22")
                    String code,
            @NotBlank
                    @Size(max = 300)
                    @Schema(description = "Tên.", examples = "Chi bộ Trường Mầm non số 7")
                    String name,
            @NotNull
                    @Size(max = 500)
                    @Schema(
                            description =
                                    "Tổ chức trực thuộc được chuyển sang; trống thì bắt đầu chưa có gì.",
                            examples = "[]")
                    List<@NotNull UUID> childIds) {}
}
