package vn.handbook.demo;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.handbook.document.DocumentNumber;
import vn.handbook.document.DocumentType;

/**
 * Real public documents, of which only the metadata is held, and a few invented ones of the
 * province and its cells.
 */
final class DemoLibrary {
    private static final String TERM = "XIV";
    private static final LocalDate INVENTED_ON = LocalDate.of(2026, 3, 2);

    /**
     * A document of the demonstration; {@code unit} is the number of the organisation that keeps
     * it.
     */
    record Paper(
            int number,
            int unit,
            String audience,
            DocumentNumber printed,
            DocumentType type,
            List<DemoIssuer> issuers,
            String term,
            String title,
            List<String> topics,
            LocalDate issuedOn,
            String state) {

        boolean isPublished() {
            return state.equals("PUBLISHED");
        }

        UUID id() {
            return DemoIds.DOCUMENT.id(number);
        }
    }

    /** That one paper says something of another. */
    record Relation(Paper source, String relation, Paper target) {}

    private DemoLibrary() {}

    static List<Paper> papers() throws IOException {
        var papers = new ArrayList<Paper>();
        for (Map<String, String> row : rows("documents.csv")) {
            papers.add(
                    new Paper(
                            papers.size() + 1,
                            DemoProvince.PROVINCE,
                            "ALL",
                            DocumentNumber.parse(row.get("number")),
                            DocumentType.labelled(row.get("kind")).orElseThrow(),
                            Stream.of(row.get("issuer").split("; "))
                                    .map(DemoIssuer::labelled)
                                    .toList(),
                            emptyAsNull(row.get("congress_term")),
                            row.get("title"),
                            topics(row.get("topic")),
                            LocalDate.parse(row.get("issued_on")),
                            "PUBLISHED"));
        }
        papers.addAll(ofTheProvince());
        return papers;
    }

    /** Invented papers of the province and its cells, each at another stage. */
    private static List<Paper> ofTheProvince() {
        return List.of(
                plan(
                        901,
                        "12-KH/TU",
                        "Học tập các nghị quyết năm 2026 trong toàn Đảng bộ",
                        "DRAFT"),
                resolution(
                        902,
                        DemoProvince.FIRST_CELL,
                        "03-NQ/CB",
                        DemoIssuer.CB_DOAI_HOA_LAM,
                        "Nghị quyết sinh hoạt chi bộ tháng 3 năm 2026"),
                resolution(
                        903,
                        DemoProvince.FIRST_CELL + 8,
                        "02-NQ/CB",
                        DemoIssuer.CB_DOAI_TAN_GIANG,
                        "Nghị quyết sinh hoạt chi bộ tháng 2 năm 2026"),
                plan(904, "13-KH/TU", "Kiểm tra việc học tập nghị quyết năm 2026", "IN_REVIEW"),
                plan(905, "14-KH/TU", "Sơ kết việc học tập nghị quyết quý I năm 2026", "IN_REVIEW"),
                plan(906, "16-KH/TU", "Tập huấn bí thư chi bộ năm 2026", "PUBLISHED"),
                plan(907, "17-KH/TU", "Khảo sát nhu cầu tài liệu của chi bộ", "DRAFT"),
                plan(908, "18-KH/TU", "Số hoá tài liệu của các chi bộ", "PUBLISHED"));
    }

    private static Paper plan(int number, String printed, String title, String state) {
        return new Paper(
                number,
                DemoProvince.PROVINCE,
                "ALL",
                DocumentNumber.parse(printed),
                DocumentType.PLAN,
                List.of(DemoIssuer.TU_LAM_GIANG),
                TERM,
                title,
                List.of("STUDY"),
                INVENTED_ON,
                state);
    }

    private static Paper resolution(
            int number, int unit, String printed, DemoIssuer issuer, String title) {
        return new Paper(
                number,
                unit,
                "SUBTREE",
                DocumentNumber.parse(printed),
                DocumentType.RESOLUTION,
                List.of(issuer),
                TERM,
                title,
                List.of(),
                INVENTED_ON,
                "PUBLISHED");
    }

    /** The list names topics in English, the catalogue by code: {@code sea economy}. */
    private static List<String> topics(String listed) {
        return Stream.of(listed.split(", "))
                .filter(topic -> !topic.isEmpty())
                .map(topic -> topic.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_"))
                .toList();
    }

    static List<Relation> relations(List<Paper> papers) throws IOException {
        var relations = new ArrayList<Relation>();
        for (Map<String, String> row : rows("document-relations.csv")) {
            relations.add(
                    new Relation(
                            find(papers, row.get("number"), row.get("issued_on")),
                            row.get("relation"),
                            find(papers, row.get("target_number"), row.get("target_issued_on"))));
        }
        return relations;
    }

    static Paper find(List<Paper> papers, String number, String issuedOn) {
        DocumentNumber printed = DocumentNumber.parse(number);
        LocalDate day = LocalDate.parse(issuedOn);
        return papers.stream()
                .filter(paper -> paper.printed().equals(printed) && paper.issuedOn().equals(day))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "No document " + number + " of " + issuedOn));
    }

    private static List<Map<String, String>> rows(String file) throws IOException {
        try (InputStream csv = DemoLibrary.class.getResourceAsStream("/demo/" + file);
                MappingIterator<Map<String, String>> rows =
                        new CsvMapper()
                                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                                .readerForMapOf(String.class)
                                .with(CsvSchema.emptySchema().withHeader())
                                .readValues(csv)) {
            return rows.readAll();
        }
    }

    private static String emptyAsNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
