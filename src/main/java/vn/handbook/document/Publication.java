package vn.handbook.document;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** That a document was published, and when. */
public record Publication(@NotNull UUID documentId, @NotNull Instant publishedAt) {}
