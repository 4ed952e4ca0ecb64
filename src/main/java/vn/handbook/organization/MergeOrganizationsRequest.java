package vn.handbook.organization;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which organisations go into this one. */
public record MergeOrganizationsRequest(
        @NotNull
                @Size(min = 1, max = 50)
                @Schema(
                        description = "Các tổ chức được sáp nhập vào tổ chức này.",
                        examples = "[\"01978400-0000-7001-8000-000000000066\"]")
                List<@NotNull UUID> predecessorIds,
        @NotNull @Valid Decision decision) {}
