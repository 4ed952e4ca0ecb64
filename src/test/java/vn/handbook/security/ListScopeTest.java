package vn.handbook.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.handbook.security.Walker.Position;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Extent;
import vn.handbook.shared.security.Role;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.Examples;
import vn.handbook.testing.Examples.Operation;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;

/**
 * Every list of the contract, to its last page, as everybody whom the table admits on one branch of
 * the province: it holds nothing of the other branches, and counts what it shows.
 */
@HttpTest
class ListScopeTest {
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Map<Role, Walker> walkers = new EnumMap<>(Role.class);
    private Snapshot demonstration;
    private Examples examples;
    private Set<String> beyond;

    @BeforeEach
    void settle() {
        examples = Examples.ofTheService();
        demonstration = Snapshot.take();
        beyond =
                Database.rows(
                                """
                                select id from organization where not path && array[?] and id <> ?
                                union
                                select m.id from member m join organization o on o.id = m.organization_id
                                where not o.path && array[?]
                                """,
                                Demo.OTHER_COMMUNE,
                                Demo.PROVINCE,
                                Demo.OTHER_COMMUNE)
                        .stream()
                        .map(row -> row.get(0).toString())
                        .collect(Collectors.toSet());
    }

    @AfterEach
    void putBack() {
        demonstration.close();
        Client.forgetTokens();
    }

    @TestFactory
    Stream<DynamicTest> S_042_listsShowAndCountTheOwnBranchOnly() {
        return examples.operations().stream()
                .filter(operation -> operation.reads() && operation.hasParameter("cursor"))
                // Those that count what they show, and ask for nothing before they do
                .filter(operation -> operation.hasParameter("count") && !operation.asksFor())
                .filter(operation -> !operation.path().contains("{"))
                .flatMap(this::tests);
    }

    private Stream<DynamicTest> tests(Operation operation) {
        return Access.ruleOf(operation.id()).roles().stream()
                .map(
                        role ->
                                DynamicTest.dynamicTest(
                                        operation.id() + " as " + role,
                                        () -> walk(operation, role)));
    }

    private void walk(Operation operation, Role role) {
        Walker walker = walkers.computeIfAbsent(role, here -> Walker.of(here, Position.BESIDE));
        Set<Object> shown = new HashSet<>();
        String cursor = null;
        Long total = null;
        int rows = 0;
        do {
            RequestSpecification request =
                    walker.in(walker.session()).queryParam("limit", 200).queryParam("count", true);
            Response page =
                    (cursor == null ? request : request.queryParam("cursor", cursor))
                            .get(operation.path());
            page.then().statusCode(200);
            if (Access.ruleOf(operation.id()).extent() == Extent.SUBTREE) {
                assertThat(ids(page)).doesNotContainAnyElementsOf(beyond);
            }
            rows += page.jsonPath().getList("items").size();
            shown.addAll(page.jsonPath().getList("items"));
            total = page.jsonPath().getLong("total");
            cursor = page.jsonPath().getString("nextCursor");
        } while (cursor != null);
        assertThat(shown).hasSize(rows);
        assertThat(total).isEqualTo(rows);
    }

    private static Set<String> ids(Response page) {
        return ID.matcher(page.asString())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
