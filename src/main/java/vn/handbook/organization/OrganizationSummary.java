package vn.handbook.organization;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation in a list. */
public record OrganizationSummary(
        @NotNull UUID id,
        @Schema(description = "Tổ chức cấp trên trực tiếp; vắng ở gốc của cây.") UUID parentId,
        @NotNull OrganizationType type,
        @NotNull @Schema(examples = "LG.01.02") String code,
        @NotNull @Schema(examples = "Chi bộ thôn Đoài") String name,
        @NotNull @Schema(description = "Có tổ chức trực thuộc hay không.") Boolean hasChildren) {}
