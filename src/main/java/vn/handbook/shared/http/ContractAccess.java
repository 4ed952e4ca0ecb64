package vn.handbook.shared.http;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.Operation;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Role;
import vn.handbook.shared.security.Rule;

/**
 * Tells with each operation who may call it and how far, as the table of {@link Access} says: in
 * words for whoever works in Swagger UI, and under {@code x-access} for programs.
 */
final class ContractAccess {
    private static final String EXTENSION = "x-access";

    private ContractAccess() {}

    static Rule describe(Operation operation) {
        Rule rule = Access.ruleOf(operation.getOperationId());
        operation.setDescription(operation.getDescription() + "\n\n" + words(rule));
        operation.addExtension(
                EXTENSION,
                // In order: an immutable map's changes from run to run
                new TreeMap<>(
                        Map.of(
                                "roles", rule.roles().stream().map(Role::name).toList(),
                                "extent", rule.extent().name())));
        return rule;
    }

    private static String words(Rule rule) {
        if (rule.isOpen()) {
            return "**Ai được gọi:** " + rule.extent().vietnamese() + ".";
        }
        String roles =
                rule.roles().size() == Role.values().length
                        ? "mọi tài khoản"
                        : rule.roles().stream()
                                .map(Role::vietnamese)
                                .collect(Collectors.joining(", "));
        return "**Ai được gọi:** %s. **Phạm vi:** %s.".formatted(roles, rule.extent().vietnamese());
    }
}
