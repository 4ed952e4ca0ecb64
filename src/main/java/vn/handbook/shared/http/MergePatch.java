package vn.handbook.shared.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A JSON Merge Patch (RFC 7396) of a resource that is described by a record.
 *
 * @param <T> the record of what may be changed: its members are the patch's, each may be absent,
 *     {@code null} removes
 */
public final class MergePatch<T> {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectNode patch;
    private final Class<T> type;
    private final JsonBodies bodies;

    MergePatch(ObjectNode patch, Class<T> type, JsonBodies bodies) {
        this.patch = patch;
        this.type = type;
        this.bodies = bodies;
    }

    /**
     * The state after the patch.
     *
     * @throws vn.handbook.shared.problem.Problem 400 when it would not be a valid one
     */
    public T appliedTo(T present) {
        return type.cast(bodies.read(merged(bodies.treeOf(present), patch), type));
    }

    private static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode result = target instanceof ObjectNode object ? object : changes.objectNode();
        changes.properties()
                .forEach(
                        change -> {
                            if (change.getValue().isNull() && result.has(change.getKey())) {
                                result.remove(change.getKey());
                            } else {
                                JsonNode before = result.path(change.getKey());
                                result.set(change.getKey(), merged(before, change.getValue()));
                            }
                        });
        return result;
    }
}
