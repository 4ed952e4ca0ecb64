package vn.handbook.organization;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation with its place in the tree. */
public record OrganizationResponse(
        @NotNull UUID id,
        @NotNull OrganizationType type,
        @NotNull @Schema(examples = "LG.01.02") String code,
        @NotNull @Schema(examples = "Chi bộ thôn Đoài") String name,
        @NotNull LocalDate validFrom,
        @Schema(description = "Ngày kết thúc hoạt động, nếu có.") LocalDate validTo,
        @NotNull OrganizationContact contact,
        @NotNull @Schema(description = "Đường dẫn từ gốc của cây xuống tổ chức này.")
                List<OrganizationStep> path,
        @NotNull
                @Schema(description = "Các tổ chức mà tổ chức này kế thừa hoặc được tách ra từ đó.")
                List<OrganizationStep> predecessors,
        @NotNull @Schema(description = "Các tổ chức kế thừa hoặc được tách ra từ tổ chức này.")
                List<OrganizationStep> successors) {}
