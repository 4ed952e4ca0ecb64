package vn.handbook.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.sheet.SheetFormat;
import vn.handbook.testing.Client;
import vn.handbook.testing.Examples;
import vn.handbook.testing.Examples.Filling;
import vn.handbook.testing.Examples.Operation;
import vn.handbook.testing.HttpTest;

/** Every list and report of the contract is to be had as a sheet, unless there is a reason. */
@HttpTest
class SheetCoverageTest {
    private static final List<String> ACCOUNTS =
            List.of("officer", "secretary", "editor", "admin", "auditor", "member");
    private static final Set<Integer> NOT_FOR_THIS_ACCOUNT = Set.of(403, 404);
    private static final String PRIVATE = "a member's own, all of which the member's export has";

    private static final Map<String, String> WITHOUT =
            Map.ofEntries(
                    Map.entry("listMyAccessLog", PRIVATE),
                    Map.entry("listMyAssignments", PRIVATE),
                    Map.entry("listMyBookmarks", PRIVATE),
                    Map.entry("listMyBookmarkFolders", PRIVATE),
                    Map.entry("listMyCorrectionRequests", PRIVATE),
                    Map.entry("listMyErrorReports", PRIVATE),
                    Map.entry("listMyNotes", PRIVATE),
                    Map.entry("listMyQuizAttempts", PRIVATE),
                    Map.entry("listMyReflectionRounds", PRIVATE),
                    Map.entry("listMyStudySessions", PRIVATE),
                    Map.entry(
                            "listReflections", "between members and their reviewer, in no export"),
                    Map.entry("listMyReading", PRIVATE),
                    Map.entry("listMySessions", PRIVATE),
                    Map.entry("listImports", "the sender's own, forgotten after some days"),
                    Map.entry("listImportFaults", "the import's report is a sheet already"),
                    Map.entry("listDocumentChanges", "for programs that keep a copy"),
                    Map.entry("suggestDocuments", "a few, while somebody types"),
                    Map.entry("countDocumentsByFacet", "what the filters of a search offer"),
                    Map.entry("readDocumentRelations", "a graph"),
                    Map.entry("listProblems", "the API's own explanations"));

    private Examples examples;

    @BeforeEach
    void read() {
        examples = Examples.ofTheService();
    }

    @Test
    void listsAndReportsAreSheetsOrHaveAReason() {
        Set<String> lists =
                examples.operations().stream()
                        .filter(this::isListOrReport)
                        .map(Operation::id)
                        .collect(Collectors.toSet());
        Set<String> sheets = sheets().map(Operation::id).collect(Collectors.toSet());
        assertThat(sheets).doesNotContainAnyElementsOf(WITHOUT.keySet());
        assertThat(lists)
                .allSatisfy(
                        list ->
                                assertThat(sheets.contains(list) || WITHOUT.containsKey(list))
                                        .as(list)
                                        .isTrue());
    }

    private boolean isListOrReport(Operation operation) {
        return operation.reads()
                && (operation.id().startsWith("list")
                        || operation.hasParameter("cursor")
                        || StreamSupport.stream(
                                        operation.description().path("tags").spliterator(), false)
                                .anyMatch(tag -> tag.textValue().equals(ApiTags.REPORTS)));
    }

    private Stream<Operation> sheets() {
        return examples.operations().stream()
                .filter(
                        operation ->
                                operation
                                        .description()
                                        .at("/responses/200/content")
                                        .has(SheetFormat.CSV_TYPE));
    }

    @TestFactory
    Stream<DynamicTest> everySheetOpensWithTheSameCellsInBothFormats() {
        return sheets().map(
                        operation ->
                                DynamicTest.dynamicTest(operation.id(), () -> open(operation)));
    }

    private void open(Operation operation) {
        Sheet csv = Sheet.of(taken(operation, SheetFormat.CSV), SheetFormat.CSV);
        Sheet xlsx = Sheet.of(taken(operation, SheetFormat.XLSX), SheetFormat.XLSX);
        assertThat(csv.header())
                .doesNotHaveDuplicates()
                .allSatisfy(h -> assertThat(h).isNotBlank());
        assertThat(xlsx.header()).isEqualTo(csv.header());
        if (operation.hasParameter("cursor") && !operation.id().equals("listAuditEvents")) {
            assertThat(csv.body()).hasSize(listed(operation));
        }
        // That the trail was read is in the trail the next time
        if (!operation.id().equals("listAuditEvents")) {
            assertThat(xlsx).isEqualTo(csv);
        }
    }

    /** How many items the list has in JSON, page after page. */
    private int listed(Operation operation) {
        int items = 0;
        String cursor = null;
        do {
            String from = cursor;
            Response page =
                    answered(
                            operation,
                            request -> {
                                request.queryParam("limit", 200);
                                return from == null ? request : request.queryParam("cursor", from);
                            });
            page.then().statusCode(200);
            items += page.jsonPath().getList("items").size();
            cursor = page.jsonPath().getString("nextCursor");
        } while (cursor != null);
        return items;
    }

    private byte[] taken(Operation operation, SheetFormat format) {
        Response answer = answered(operation, request -> request.accept(format.mediaType()));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(format.mediaType());
        assertThat(answer.header("Content-Disposition")).startsWith("attachment");
        assertThat(answer.header("Link")).isNull();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        return answer.asByteArray();
    }

    /** By the first account that may ask. */
    private Response answered(Operation operation, UnaryOperator<RequestSpecification> asking) {
        Response answer = null;
        for (String account : ACCOUNTS) {
            answer = examples.send(asking.apply(Client.as(account)), operation, Filling.with(null));
            if (!NOT_FOR_THIS_ACCOUNT.contains(answer.statusCode())) {
                break;
            }
        }
        return answer;
    }
}
