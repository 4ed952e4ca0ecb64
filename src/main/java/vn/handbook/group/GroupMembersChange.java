package vn.handbook.group;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What adding or removing did. */
public record GroupMembersChange(
        @NotNull UUID groupId,
        @NotNull
                @Schema(
                        description = "Số người được thêm hay bớt; ai đã thế từ trước không tính.",
                        examples = "1")
                Integer changed) {}
