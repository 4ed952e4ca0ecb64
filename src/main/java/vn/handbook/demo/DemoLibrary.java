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
import java.util.Map;
import java.util.UUID;
import vn.handbook.document.DocumentNumber;
import vn.handbook.document.DocumentType;

/**
 * Real public documents, of which only the metadata is held, and a few invented ones of the
 * province and its cells.
 */
final class DemoLibrary {

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
            String issuer,
            String term,
            String title,
            String topic,
            LocalDate issuedOn,
            boolean published) {

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
                            row.get("issuer"),
                            emptyAsNull(row.get("congress_term")),
                            row.get("title"),
                            emptyAsNull(row.get("topic")),
                            LocalDate.parse(row.get("issued_on")),
                            true));
        }
        papers.add(
                invented(
                        901,
                        DemoProvince.PROVINCE,
                        "ALL",
                        "12-KH/TU",
                        "Tỉnh uỷ Lam Giang",
                        "Học tập, quán triệt các nghị quyết năm 2026 trong toàn Đảng bộ tỉnh",
                        false));
        papers.add(
                invented(
                        902,
                        DemoProvince.FIRST_CELL,
                        "SUBTREE",
                        "03-NQ/CB",
                        "Chi bộ thôn Đoài, xã Hoà Lam",
                        "Nghị quyết sinh hoạt chi bộ tháng 3 năm 2026",
                        true));
        papers.add(
                invented(
                        903,
                        DemoProvince.FIRST_CELL + 8,
                        "SUBTREE",
                        "02-NQ/CB",
                        "Chi bộ thôn Đoài, xã Tân Giang",
                        "Nghị quyết sinh hoạt chi bộ tháng 2 năm 2026",
                        true));
        return papers;
    }

    private static Paper invented(
            int number,
            int unit,
            String audience,
            String printed,
            String issuer,
            String title,
            boolean published) {
        DocumentNumber parsed = DocumentNumber.parse(printed);
        return new Paper(
                number,
                unit,
                audience,
                parsed,
                parsed.typeSymbol().equals("KH") ? DocumentType.PLAN : DocumentType.RESOLUTION,
                issuer,
                "XIV",
                title,
                null,
                LocalDate.of(2026, 3, 2),
                published);
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
