package vn.handbook.organization;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an organisation was on a day. */
public record OrganizationAsOf(
        @NotNull UUID id,
        @NotNull LocalDate asOf,
        @NotNull OrganizationType type,
        @NotNull @Schema(description = "Tên vào ngày ấy.", examples = "Đảng bộ xã Hoà Lam")
                String name,
        @NotNull @Schema(description = "Đường dẫn từ gốc của cây, với tên vào ngày ấy.")
                List<OrganizationStep> path) {}
