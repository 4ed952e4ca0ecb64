package vn.handbook.operation;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which version answers; nothing of what it is made of (ASVS 5.0 13.4.6). */
@Schema(name = "Meta")
public record MetaResponse(
        @NotNull @Schema(examples = "0.1.0") String version,
        @NotNull Instant builtAt,
        @NotNull @Schema(examples = "v1") String apiVersion) {}
