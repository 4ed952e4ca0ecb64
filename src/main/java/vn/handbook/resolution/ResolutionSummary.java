package vn.handbook.resolution;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.sheet.SheetColumn;

/** A resolution to study in a list. */
public record ResolutionSummary(
        @NotNull UUID id,
        @NotNull UUID documentId,
        @NotNull UUID organizationId,
        @SheetColumn("Nội dung học tập") @NotNull String title,
        @SheetColumn("Số phút đọc dự kiến")
                @NotNull
                @Schema(description = "Số phút đọc dự kiến.", examples = "25")
                Integer expectedMinutes,
        @SheetColumn("Trạng thái") @NotNull ResolutionState state) {}
