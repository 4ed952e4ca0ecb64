package vn.handbook.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import vn.handbook.shared.http.JsonBodies;

/** What differs between two states of a document's details. */
@Singleton
class VersionChanges {
    private static final Type LIST = ChangedMember[].class;

    private final JsonBodies bodies;

    VersionChanges(JsonBodies bodies) {
        this.bodies = bodies;
    }

    List<ChangedMember> between(DocumentDetails before, DocumentDetails after) {
        ObjectNode was = bodies.treeOf(before);
        ObjectNode is = bodies.treeOf(after);
        var members = new TreeSet<String>();
        was.fieldNames().forEachRemaining(members::add);
        is.fieldNames().forEachRemaining(members::add);
        return members.stream()
                .filter(member -> !was.path(member).equals(is.path(member)))
                .map(
                        member ->
                                new ChangedMember(
                                        member, text(was.get(member)), text(is.get(member))))
                .toList();
    }

    private static String text(JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        return value.isTextual() ? value.textValue() : value.toString();
    }

    String written(List<ChangedMember> changes) {
        return bodies.text(changes);
    }

    VersionResponse read(DocumentVersion version) {
        return new VersionResponse(
                version.documentId,
                version.number,
                version.kind,
                version.reason,
                version.changedAt,
                Arrays.asList((ChangedMember[]) bodies.value(version.changes, LIST)));
    }
}
