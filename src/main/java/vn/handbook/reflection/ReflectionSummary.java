package vn.handbook.reflection;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reflection in its reviewer's list. */
public record ReflectionSummary(
        @NotNull UUID id,
        @NotNull UUID memberId,
        @NotNull @Schema(description = "Họ và tên.", examples = "Nguyễn Thị Hoà") String fullName,
        @NotNull UUID planId,
        @NotNull @Schema(description = "Tên kế hoạch.") String planTitle,
        @NotNull UUID sectionId,
        @NotNull @Schema(description = "Tên phần học.") String sectionTitle,
        @NotNull ReflectionState state,
        @NotNull @Schema(description = "Lúc nộp lần gần nhất.") Instant submittedAt) {}
