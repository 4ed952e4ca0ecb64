package vn.handbook.organization;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/** What one decision did to several organisations. */
public record OrganizationEvents(@NotNull List<OrganizationEventSummary> items) {}
