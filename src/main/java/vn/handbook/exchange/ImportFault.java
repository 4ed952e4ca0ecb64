package vn.handbook.exchange;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong where in a list; what stands there is not repeated. */
public record ImportFault(
        @NotNull @Schema(description = "Số dòng, như trong tệp.", examples = "12") int row,
        @Schema(description = "Cột; vắng khi cả dòng.", examples = "DATE_OF_BIRTH") String column,
        @Schema(description = "Tên cột.", examples = "Ngày sinh") String header,
        @NotNull @Schema(examples = "DATE") String code,
        @NotNull @Schema(examples = "Cần đủ ngày, tháng, năm.") String message) {}
