package vn.handbook.member;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/** All cells that a member belongs or belonged to, the first ones first. */
public record Affiliations(@NotNull List<AffiliationResponse> items) {}
