package vn.handbook.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new entry of a catalogue. */
public record CreateCatalogEntryRequest(
        @NotNull
                @Pattern(regexp = "[A-Z0-9][A-Z0-9_]{0,39}")
                @Schema(description = "Mã, không đổi về sau.", examples = "ISLANDS")
                String code,
        @NotNull @Valid CatalogEntryDetails details) {}
