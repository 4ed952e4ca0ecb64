package vn.handbook.member;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose citizen id ends so. */
public record EndingMatches(
        @NotNull List<MemberSummary> items,
        @NotNull @Schema(description = "Còn người khác nữa: hãy tìm theo họ tên.") Boolean more) {}
