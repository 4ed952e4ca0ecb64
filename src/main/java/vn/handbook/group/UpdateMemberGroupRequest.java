package vn.handbook.group;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a group is to be called, and its rule. */
public record UpdateMemberGroupRequest(
        @NotBlank @Size(max = 200) @Schema(examples = "Bí thư các chi bộ") String name,
        @Valid GroupRule rule) {}
