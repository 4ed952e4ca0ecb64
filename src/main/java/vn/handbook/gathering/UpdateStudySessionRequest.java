package vn.handbook.gathering;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may change of a study session, the time only as long as nobody is recorded. */
public record UpdateStudySessionRequest(
        @NotBlank @Size(max = 500) @Schema(examples = "Sinh hoạt chuyên đề quý IV") String title,
        @NotBlank @Size(max = 500) @Schema(examples = "Trường tiểu học xã") String place,
        @NotNull @Schema(description = "Giờ bắt đầu.", examples = "2026-12-21T12:30:00Z")
                Instant startsAt) {}
