package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.text.Text;

/** Whether what a document names is in the catalogues, and what it is called there. */
@ApplicationScoped
class CatalogCheck {
    private static final Text NOT_LISTED =
            Text.of(
                    "Không có mục đang dùng nào mang mã này trong danh mục.",
                    "The catalogue has no entry in use with this code.");

    private final CatalogQueries queries;

    CatalogCheck(CatalogQueries queries) {
        this.queries = queries;
    }

    /**
     * @param before what the document named already, and may keep though it is retired; {@code
     *     null} for a new one
     * @param faults gets one for each code that is not listed
     */
    CatalogLabels check(DocumentDetails details, DocumentDetails before, List<Fault> faults) {
        List<String> issuers = details.issuers().toList();
        List<String> topics = DocumentDetails.orNone(details.topics());
        List<Issuer> knownIssuers = queries.issuers(issuers);
        List<Topic> knownTopics = queries.topics(topics);
        List<String> keptIssuers = before == null ? List.of() : before.issuers().toList();
        List<String> keptTopics =
                before == null ? List.of() : DocumentDetails.orNone(before.topics());
        if (!isListed(details.issuer(), knownIssuers, keptIssuers)) {
            faults.add(Fault.pointer("/issuer", "RULE", NOT_LISTED));
        }
        collect("/jointIssuers", details.jointIssuers(), knownIssuers, keptIssuers, faults);
        collect("/topics", topics, knownTopics, keptTopics, faults);
        if (details.term() != null
                && !isListed(
                        details.term(),
                        queries.terms(List.of(details.term())),
                        kept(before == null ? null : before.term()))) {
            faults.add(Fault.pointer("/term", "RULE", NOT_LISTED));
        }
        if (!isListed(
                details.type().name(),
                queries.types(List.of(details.type().name())),
                kept(before == null ? null : before.type().name()))) {
            faults.add(Fault.pointer("/type", "RULE", NOT_LISTED));
        }
        return new CatalogLabels(labels(knownIssuers), labels(knownTopics));
    }

    private static void collect(
            String pointer,
            List<String> codes,
            List<? extends CatalogEntry> known,
            List<String> kept,
            List<Fault> faults) {
        List<String> named = new ArrayList<>(DocumentDetails.orNone(codes));
        for (int i = 0; i < named.size(); i++) {
            if (!isListed(named.get(i), known, kept)) {
                faults.add(Fault.pointer(pointer + "/" + i, "RULE", NOT_LISTED));
            }
        }
    }

    private static boolean isListed(
            String code, Collection<? extends CatalogEntry> known, List<String> kept) {
        return known.stream()
                .anyMatch(
                        entry ->
                                entry.code.equals(code) && (!entry.retired || kept.contains(code)));
    }

    private static List<String> kept(String code) {
        return Stream.ofNullable(code).toList();
    }

    private static Map<String, String> labels(List<? extends CatalogEntry> entries) {
        return entries.stream()
                .collect(Collectors.toMap(entry -> entry.code, entry -> entry.label));
    }
}
