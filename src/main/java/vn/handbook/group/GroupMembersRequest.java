package vn.handbook.group;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to add or remove. */
public record GroupMembersRequest(
        @NotNull
                @Size(min = 1, max = 500)
                @Schema(
                        description = "Mã đảng viên, tối đa 500 mỗi lần.",
                        examples = "[\"01978400-0000-7002-8000-000000000003\"]")
                List<@NotNull UUID> memberIds) {}
