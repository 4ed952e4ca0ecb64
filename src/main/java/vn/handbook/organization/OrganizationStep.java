package vn.handbook.organization;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import vn.handbook.shared.sheet.SheetColumn;

/** One organisation on the way down from the root. */
public record OrganizationStep(
        @NotNull UUID id, @SheetColumn("Tổ chức liên quan") @NotNull String name) {}
