package vn.handbook.organization;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation with what is below it. */
public record OrganizationTree(
        @NotNull UUID id,
        @NotNull OrganizationType type,
        @NotNull String code,
        @NotNull String name,
        @NotNull
                @Schema(
                        description =
                                "Có tổ chức trực thuộc hay không, kể cả sâu hơn phần đã trả về.")
                Boolean hasChildren,
        @NotNull List<OrganizationTree> children) {

    /** The tree below a root, put together from all its organisations. */
    static OrganizationTree below(OrganizationSummary root, List<OrganizationSummary> all) {
        Map<UUID, List<OrganizationSummary>> byParent =
                all.stream()
                        .filter(organization -> organization.parentId() != null)
                        .collect(Collectors.groupingBy(OrganizationSummary::parentId));
        return below(root, byParent);
    }

    private static OrganizationTree below(
            OrganizationSummary root, Map<UUID, List<OrganizationSummary>> byParent) {
        return new OrganizationTree(
                root.id(),
                root.type(),
                root.code(),
                root.name(),
                root.hasChildren(),
                byParent.getOrDefault(root.id(), List.of()).stream()
                        .map(child -> below(child, byParent))
                        .toList());
    }
}
