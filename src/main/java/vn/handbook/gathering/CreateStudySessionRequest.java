package vn.handbook.gathering;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session in which a section is studied together. */
public record CreateStudySessionRequest(
        @NotNull
                @Schema(
                        description = "Kế hoạch học tập.",
                        examples = "01978400-0000-7007-8000-000000000003")
                UUID planId,
        @NotNull
                @Schema(
                        description = "Phần học hoàn thành khi dự buổi này.",
                        examples = "01978400-0000-7006-8000-000000000307")
                UUID sectionId,
        @NotNull
                @Schema(
                        description = "Chi bộ hoặc cấp uỷ tổ chức.",
                        examples = "01978400-0000-7001-8000-000000000101")
                UUID organizationId,
        @NotBlank @Size(max = 500) @Schema(examples = "Sinh hoạt chuyên đề quý IV") String title,
        @NotBlank @Size(max = 500) @Schema(examples = "Nhà văn hoá thôn Đoài") String place,
        @NotNull @Schema(description = "Giờ bắt đầu.", examples = "2026-12-20T12:30:00Z")
                Instant startsAt) {}
