package vn.handbook.document;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The labels of the entries that a document names. */
record CatalogLabels(Map<String, String> issuers, Map<String, String> topics) {

    String issuers(DocumentDetails details) {
        return joined(details.issuers(), issuers);
    }

    String topics(DocumentDetails details) {
        return joined(DocumentDetails.orNone(details.topics()).stream(), topics);
    }

    private static String joined(Stream<String> codes, Map<String, String> labels) {
        return codes.map(code -> labels.getOrDefault(code, "")).collect(Collectors.joining(" "));
    }
}
