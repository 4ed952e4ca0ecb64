package vn.handbook.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.handbook.security.Walker.Position;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Extent;
import vn.handbook.shared.security.Role;
import vn.handbook.shared.security.Rule;
import vn.handbook.testing.Client;
import vn.handbook.testing.Examples;
import vn.handbook.testing.Examples.Filling;
import vn.handbook.testing.Examples.Operation;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;

/**
 * Every operation of the contract as every role, held where the examples lie, on a branch beside
 * them and in another province, and signed out: each answer is the one that the table of {@link
 * Access} gives. Nothing is written per operation: the author of an endpoint adds it to the table
 * and gives each required parameter an example of the demonstration that lies in the province and
 * outside its second commune. Requests are really made, and whatever they change is put back.
 *
 * <p>What a body or query names outside the scope has to be refused alone, before anything else is
 * looked at: each further fault told would tell something of what lies there.
 */
@HttpTest
class PermissionWalkTest {
    /** How a cell of the table came out. */
    private enum Cell {
        ADMITTED,
        FORBIDDEN,
        OUTSIDE,
        SIGNED_OUT,
        OPEN
    }

    private final Map<Cell, Integer> walked = new EnumMap<>(Cell.class);
    private final List<Walker> walkers = new ArrayList<>();
    private Examples examples;
    private Snapshot before;
    private Snapshot start;

    /** What counts as it goes on, and on the way back as well. */
    private static final List<String> NUMBERED_ANEW =
            List.of("rate_count", "document_change", "head_count");

    @BeforeEach
    void settle() {
        examples = Examples.ofTheService();
        before = Snapshot.take();
        Walker.found();
        for (Role role : Role.values()) {
            for (Position position : Position.values()) {
                walkers.add(Walker.of(role, position));
            }
        }
        start = Snapshot.take();
    }

    @AfterEach
    void leaveEverythingAsItWas() {
        if (start != null) {
            start.close();
        }
        before.close();
        // Some operations end sessions
        Client.forgetTokens();
        System.out.printf(
                "Permission walk: %d cells %s%n",
                walked.values().stream().mapToInt(Integer::intValue).sum(), walked);
    }

    @TestFactory
    Stream<DynamicTest> everyOperationAdmitsWhomTheTableSays() {
        return examples.operations().stream()
                // An upload is for its sender alone, whom no walker is: FileUploadTest
                .filter(operation -> !operation.hasParameter("uploadId"))
                // And so is an import: ImportAccessTest
                .filter(operation -> !operation.hasParameter("importId"))
                // And a reflection for its reviewer alone: ReflectionAccessTest
                .filter(operation -> !operation.hasParameter("reflectionId"))
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> walk(operation)));
    }

    private void walk(Operation operation) {
        Rule rule = Access.ruleOf(operation.id());
        signedOut(operation, rule);
        for (Walker walker : walkers) {
            UUID session = walker.session();
            Response answer =
                    examples.send(walker.in(session), operation, Filling.with(session.toString()));
            String what = operation.id() + " as " + walker + ": " + answer.asString();
            assertThat(answer.statusCode()).as(what).isNotIn(401, 429).isLessThan(500);
            if (rule.isOpen()) {
                assertThat(answer.statusCode()).as(what).isNotEqualTo(403);
                count(Cell.OPEN);
            } else if (!isFor(rule, walker)) {
                assertThat(answer.statusCode()).as(what).isEqualTo(403);
                count(Cell.FORBIDDEN);
            } else if (isOutside(operation, rule.extent(), walker.position())) {
                outside(operation, walker, answer, what);
                count(Cell.OUTSIDE);
            } else {
                admitted(rule.extent(), walker.position(), answer, what);
                count(Cell.ADMITTED);
            }
            if (!operation.reads() && (answer.statusCode() < 300 || rule.isOpen())) {
                start.restore();
            }
        }
    }

    /** Only the province of the examples is the root of its tree. */
    private static boolean isFor(Rule rule, Walker walker) {
        return rule.roles().contains(walker.role())
                && (rule.extent() != Extent.ROOT || walker.position() == Position.INSIDE);
    }

    private void signedOut(Operation operation, Rule rule) {
        Response answer =
                examples.send(
                        Client.nobody(), operation, Filling.with(UUID.randomUUID().toString()));
        String what = operation.id() + " signed out: " + answer.asString();
        if (rule.isOpen()) {
            assertThat(answer.statusCode()).as(what).isNotIn(401, 403, 429).isLessThan(500);
            count(Cell.OPEN);
        } else {
            assertThat(answer.statusCode()).as(what).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).as(what).isEqualTo("Bearer");
            count(Cell.SIGNED_OUT);
        }
    }

    /** Whether the walker stands where nothing of the example can be seen. */
    private boolean isOutside(Operation operation, Extent extent, Position position) {
        if (position == Position.INSIDE || !namesAnything(operation)) {
            return false;
        }
        return switch (extent) {
            case SUBTREE -> true;
            case LINE -> position == Position.ELSEWHERE;
            case OWN ->
                    position == Position.ELSEWHERE
                            && operation.path().contains("{")
                            && examples.name(operation, DemonstrationIds.PATTERN);
            case AUDIENCE, SERVICE, ROOT, PUBLIC -> false;
        };
    }

    private boolean namesAnything(Operation operation) {
        return operation.reads()
                || operation.path().contains("{")
                || examples.name(operation, DemonstrationIds.PATTERN);
    }

    /** Allowed: done, or refused for a reason that has nothing to do with rights. */
    private static void admitted(Extent extent, Position position, Response answer, String what) {
        assertThat(answer.statusCode()).as(what).isNotEqualTo(403);
        if (position == Position.INSIDE || extent == Extent.SERVICE) {
            assertThat(answer.statusCode()).as(what).isNotEqualTo(404);
        }
    }

    /** Nothing of the example, and the same answer as for ids that do not exist. */
    private void outside(Operation operation, Walker walker, Response answer, String what) {
        if (answer.statusCode() == 403) {
            assertThat(mayRead(operation, walker)).as("may know that it exists: " + what).isTrue();
            return;
        }
        if (isOwn(operation) && !operation.reads()) {
            // Ids that a client chooses name something of the walker's own
            assertThat(start.overwritten()).as(what).isSubsetOf(NUMBERED_ANEW);
            return;
        }
        if (operation.path().contains("{")) {
            assertThat(answer.statusCode()).as(what).isEqualTo(404);
        } else if (!operation.reads()) {
            assertThat(answer.statusCode()).as(what).isBetween(400, 499);
        } else if (answer.statusCode() == 200 && walker.position() == Position.ELSEWHERE) {
            assertThat(DemonstrationIds.PATTERN.matcher(answer.asString()).find())
                    .as(what)
                    .isFalse();
        }
        UUID session = walker.session();
        Response missing =
                examples.send(
                        walker.in(session),
                        operation,
                        new Filling(UUID.randomUUID().toString(), DemonstrationIds.replaced()));
        if (answer.statusCode() != 200 || operation.hasParameter("organizationId")) {
            assertThat(Answer.shape(answer)).as(what).isEqualTo(Answer.shape(missing));
        }
    }

    private static boolean isOwn(Operation operation) {
        return Access.ruleOf(operation.id()).extent() == Extent.OWN;
    }

    private boolean mayRead(Operation operation, Walker walker) {
        UUID session = walker.session();
        return examples.readingOf(operation.path())
                .map(
                        reading ->
                                examples.send(
                                        walker.in(session),
                                        reading,
                                        Filling.with(session.toString())))
                .filter(read -> read.statusCode() == 200)
                .isPresent();
    }

    private void count(Cell cell) {
        walked.merge(cell, 1, Integer::sum);
    }
}
