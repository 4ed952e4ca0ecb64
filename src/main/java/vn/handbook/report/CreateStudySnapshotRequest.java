package vn.handbook.report;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be frozen as it is now. */
public record CreateStudySnapshotRequest(
        @NotNull
                @Schema(
                        description = "Kế hoạch học tập.",
                        examples = "01978400-0000-7007-8000-000000000003")
                UUID planId,
        @NotNull
                @Schema(
                        description = "Tổ chức được báo cáo, cả cây của nó.",
                        examples = "01978400-0000-7001-8000-000000000002")
                UUID organizationId) {}
