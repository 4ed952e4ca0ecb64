package vn.handbook.demo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the library: who issues, what was issued, and what one paper says of another. */
final class DemoLibraryRows {
    private static final int AFTER_THE_CENTRE = 100;
    private static final int REPORTED = 908;
    private static final List<Integer> COLLECTED = List.of(117, 118, 908);

    private DemoLibraryRows() {}

    static void write(Connection connection, List<DemoLibrary.Paper> papers)
            throws SQLException, IOException {
        writeIssuers(connection);
        writeDocuments(connection, papers);
        writeRelations(connection, papers);
        writeCollection(connection);
    }

    /** To be called once there is an account that reports. */
    static void writeErrorReport(Connection connection) throws SQLException, IOException {
        try (var rows =
                new CopyInto(
                        connection,
                        """
                        document_error_report (id, document_id, account_id, place, text, reported_at, state, version)\
                        """)) {
            rows.row(
                    DemoIds.ERROR_REPORT.id(1),
                    DemoIds.DOCUMENT.id(REPORTED),
                    DemoAccount.MEMBER.id(),
                    "Trích yếu",
                    "Tên tỉnh viết chưa thống nhất với các văn bản khác.",
                    DemoLoader.ENTERED,
                    "OPEN",
                    0);
        }
    }

    private static void writeCollection(Connection connection) throws SQLException, IOException {
        try (var rows =
                new CopyInto(
                        connection,
                        "document_collection (id, organization_id, title, description, version, created_at)")) {
            rows.row(
                    DemoIds.COLLECTION.id(1),
                    DemoIds.ORGANIZATION.id(DemoProvince.PROVINCE),
                    "Học tập nghị quyết năm 2026",
                    "Nghị quyết và kế hoạch mà các chi bộ học trong năm.",
                    0,
                    DemoLoader.ENTERED);
        }
        try (var rows =
                new CopyInto(
                        connection,
                        "document_collection_item (collection_id, position, document_id)")) {
            for (int i = 0; i < COLLECTED.size(); i++) {
                rows.row(DemoIds.COLLECTION.id(1), i + 1, DemoIds.DOCUMENT.id(COLLECTED.get(i)));
            }
        }
    }

    private static void writeIssuers(Connection connection) throws SQLException, IOException {
        try (var rows =
                new CopyInto(
                        connection, "document_issuer (code, label, symbols, parent, position)")) {
            for (DemoIssuer issuer : DemoIssuer.values()) {
                if (!issuer.isOfTheCentre()) {
                    rows.row(
                            issuer.name(),
                            issuer.label(),
                            "{" + issuer.symbol() + "}",
                            issuer.parent(),
                            AFTER_THE_CENTRE + issuer.ordinal());
                }
            }
        }
    }

    private static void writeDocuments(Connection connection, List<DemoLibrary.Paper> papers)
            throws SQLException, IOException {
        try (var rows =
                new CopyInto(
                        connection,
                        """
                        document (id, organization_id, audience, number, serial, symbol, issuer_symbol, type, issuer,
                            joint_issuers, term, title, topics, issued_on, secrecy, state, published_at,
                            version, created_at, short_code)\
                        """)) {
            for (DemoLibrary.Paper paper : papers) {
                rows.row(
                        paper.id(),
                        DemoIds.ORGANIZATION.id(paper.unit()),
                        paper.audience(),
                        paper.printed(),
                        paper.printed().serial(),
                        paper.printed().typeSymbol(),
                        paper.printed().issuerSymbol(),
                        paper.type(),
                        paper.issuers().get(0),
                        array(paper.issuers().subList(1, paper.issuers().size())),
                        paper.term(),
                        paper.title(),
                        array(paper.topics()),
                        paper.issuedOn(),
                        paper.audience().equals("ALL") ? "PUBLIC" : "INTERNAL",
                        paper.state(),
                        paper.isPublished() ? DemoLoader.ENTERED : null,
                        0,
                        DemoLoader.ENTERED,
                        "DEM%07d".formatted(paper.number()));
            }
        }
    }

    private static String array(List<?> codes) {
        return codes.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static void writeRelations(Connection connection, List<DemoLibrary.Paper> papers)
            throws SQLException, IOException {
        try (var rows =
                new CopyInto(
                        connection, "document_relation (id, source_id, relation, target_id)")) {
            int number = 0;
            for (DemoLibrary.Relation relation : DemoLibrary.relations(papers)) {
                number++;
                rows.row(
                        DemoIds.RELATION.id(number),
                        relation.source().id(),
                        relation.relation(),
                        relation.target().id());
            }
        }
    }
}
