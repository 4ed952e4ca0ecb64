package vn.handbook.group;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new group. */
public record CreateMemberGroupRequest(
        @NotNull
                @Schema(
                        description = "Tổ chức của nhóm; thành viên phải thuộc nó hoặc cấp dưới.",
                        examples = "01978400-0000-7001-8000-000000000001")
                UUID organizationId,
        @NotBlank @Size(max = 200) @Schema(examples = "Bí thư chi bộ") String name,
        @NotNull @Schema(examples = "BY_RULE") MemberGroupKind kind,
        @Valid GroupRule rule) {}
