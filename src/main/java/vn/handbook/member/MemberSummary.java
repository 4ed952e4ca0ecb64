package vn.handbook.member;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member in a list. */
public record MemberSummary(
        @NotNull UUID id,
        @NotNull @Schema(examples = "Nguyễn Thị Hoà") String fullName,
        @NotNull LocalDate dateOfBirth,
        @NotNull Sex sex,
        @NotNull MemberStatus status,
        @NotNull UUID organizationId,
        @NotNull @Schema(description = "Chi bộ đang sinh hoạt.", examples = "Chi bộ thôn Đoài")
                String organizationName) {}
