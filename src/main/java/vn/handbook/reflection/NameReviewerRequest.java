package vn.handbook.reflection;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who reads the reflections of the members of an organisation and below: one of the two. */
public record NameReviewerRequest(
        @NotNull
                @Schema(
                        description = "Tổ chức, kể cả cấp dưới.",
                        examples = "01978400-0000-7001-8000-000000000002")
                UUID organizationId,
        @Schema(
                        description = "Đảng viên được giao đọc.",
                        examples = "01978400-0000-7002-8000-000000000002")
                UUID memberId,
        @Schema(description = "Hoặc tài khoản được giao đọc, như của báo cáo viên.")
                UUID accountId) {}
