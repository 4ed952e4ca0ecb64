package vn.handbook;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;
import vn.handbook.shared.security.Access;

class LayoutTest {
    private static final String ROOT = "vn.handbook.";

    /** Which rooms a room may know; a new arrow is a decision and has its reason here. */
    private static final Map<String, Set<String>> ARROWS =
            Map.ofEntries(
                    Map.entry("shared", Set.of()),
                    Map.entry("database", Set.of()),
                    Map.entry("operation", Set.of("shared")),
                    Map.entry("limit", Set.of("shared")),
                    // remembers answers for whichever feature marks an operation with shared's
                    // @Idempotent
                    Map.entry("idempotency", Set.of("shared")),
                    // below the tree, because the tree's own changes are recorded too; its queries
                    // name the
                    // tree and the register only to keep to a scope
                    Map.entry("audit", Set.of("shared")),
                    // takes out the lists of whichever feature marks them with shared's @Tabular,
                    // and
                    // records that
                    Map.entry("export", Set.of("audit", "shared")),
                    Map.entry("organization", Set.of("audit", "shared")),
                    Map.entry("member", Set.of("organization", "audit", "shared")),
                    // a group holds members of a subtree, and its rule speaks as the register does
                    Map.entry("group", Set.of("member", "organization", "audit", "shared")),
                    // roles are held on organisations of the caller's scope, end with them, and are
                    // compared by where in the tree they are held
                    Map.entry("account", Set.of("organization", "member", "audit", "shared")),
                    // keeps bytes and knows nothing of what they mean
                    Map.entry("file", Set.of("shared")),
                    Map.entry("document", Set.of("file", "organization", "audit", "shared")),
                    // private property: whose it is comes with the token, so it needs no register
                    Map.entry("reading", Set.of("document", "shared")),
                    // a plan is for groups, too
                    Map.entry(
                            "resolution",
                            Set.of(
                                    "document",
                                    "group",
                                    "organization",
                                    "member",
                                    "audit",
                                    "shared")),
                    // reads the register of members in its queries: who studies follows from it
                    Map.entry(
                            "study",
                            Set.of("resolution", "member", "organization", "audit", "shared")),
                    // whoever takes a quiz has its section to study, and whoever passes it has done
                    // the section; who edits it follows from the resolution and its place in the
                    // tree
                    Map.entry(
                            "quiz",
                            Set.of(
                                    "study",
                                    "resolution",
                                    "member",
                                    "organization",
                                    "audit",
                                    "shared")),
                    // completes what asks for a reflection; who is secretary, and of what, is read
                    // of
                    // the register
                    Map.entry(
                            "reflection",
                            Set.of(
                                    "study",
                                    "resolution",
                                    "member",
                                    "organization",
                                    "audit",
                                    "shared")),
                    // completes what asks for presence
                    Map.entry("gathering", Set.of("study", "organization", "audit", "shared")),
                    // rests on what is completed
                    Map.entry("certificate", Set.of("study", "shared")),
                    // a list is taken in after its request was answered: what its author may do is
                    // asked of the account once more
                    Map.entry(
                            "exchange",
                            Set.of("account", "member", "organization", "audit", "shared")),
                    Map.entry(
                            "report",
                            Set.of(
                                    "study",
                                    "resolution",
                                    "document",
                                    "account",
                                    "member",
                                    "organization",
                                    "audit",
                                    "shared")),
                    Map.entry(
                            "demo",
                            Set.of(
                                    "study",
                                    "resolution",
                                    "document",
                                    "account",
                                    "member",
                                    "organization",
                                    "audit",
                                    "shared")));

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("vn.handbook");

    @Test
    void everyRoomKnowsOnlyTheRoomsThatItMay() {
        Set<String> rooms =
                CLASSES.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith(ROOT))
                        .map(name -> name.substring(ROOT.length()).split("\\.")[0])
                        .collect(Collectors.toSet());
        assertThat(rooms).isEqualTo(ARROWS.keySet());
        ARROWS.forEach(
                (room, known) -> {
                    String[] allowed =
                            Stream.concat(Stream.of(room), known.stream())
                                    .map(name -> ROOT + name + "..")
                                    .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage(ROOT + room + "..")
                            .should()
                            .dependOnClassesThat(
                                    are(resideInAnyPackage("vn.handbook.."))
                                            .and(are(resideOutsideOfPackages(allowed))))
                            .check(CLASSES);
                });
    }

    @Test
    void roomsAndSharedPackagesHaveNoCycles() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching(ROOT + "shared.(*)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void databaseIsNeverOnTheWire() {
        classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate().check(CLASSES);
        classes()
                .that()
                .implement(PanacheRepositoryBase.class)
                .should()
                .bePackagePrivate()
                .check(CLASSES);
        classes()
                .that()
                .haveSimpleNameEndingWith("Queries")
                .should()
                .bePackagePrivate()
                .check(CLASSES);
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson..", "org.eclipse.microprofile.openapi..")
                .check(CLASSES);
    }

    @Test
    void onlyUseCasesAndJobsOpenTransactions() {
        methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .beDeclaredInClassesThat()
                .haveNameMatching(".*(Service|Cleanup)")
                .check(CLASSES);
    }

    @Test
    void endpointsAreTypedAndQueryNothing() {
        noClasses()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.persistence..",
                        "org.hibernate..",
                        "java.sql..",
                        "io.quarkus.hibernate..")
                .check(CLASSES);
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should()
                .haveRawReturnType(Response.class)
                .check(CLASSES);
    }

    /** A package-private resource method would be in the contract and yet not be routed. */
    @Test
    void everyOperationIsPublicDescribedAndHasARule() {
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should()
                .bePublic()
                .andShould()
                .beAnnotatedWith(Operation.class)
                .check(CLASSES);
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should()
                .beAnnotatedWith(PermissionsAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .check(CLASSES);
    }

    /** The table of {@link Access} and the endpoints name one another, without one left over. */
    @Test
    void everyOperationHasItsRowInTheTableOfAccess() {
        Map<String, String> asked =
                CLASSES.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                        .collect(
                                Collectors.toMap(
                                        method ->
                                                method.getAnnotationOfType(Operation.class)
                                                        .operationId(),
                                        LayoutTest::permission));
        Map<String, String> table =
                Access.rules().stream()
                        .flatMap(
                                rule ->
                                        rule.operations().stream()
                                                .map(
                                                        operation ->
                                                                Map.entry(
                                                                        operation,
                                                                        String.valueOf(
                                                                                rule
                                                                                        .permission()))))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(asked)
                .as("operation = permission; each operation needs its row in Access")
                .isEqualTo(table);
    }

    private static String permission(JavaMethod operation) {
        return operation
                .tryGetAnnotationOfType(PermissionsAllowed.class)
                .map(asked -> String.join(" and ", asked.value()))
                .orElse("null");
    }

    @Test
    void namesSayWhatAThingIs() {
        for (String empty : List.of("Impl", "Dto", "DTO", "Helper", "Util", "Utils", "Manager")) {
            noClasses().should().haveSimpleNameEndingWith(empty).check(CLASSES);
        }
        noClasses().should().haveSimpleNameStartingWith("Base").check(CLASSES);
    }

    @Test
    void beansAreBuiltByTheirConstructors() {
        fields().that()
                .areDeclaredInClassesThat(are(not(generated())))
                .should()
                .notBeAnnotatedWith(Inject.class)
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> generated() {
        return DescribedPredicate.describe("generated", type -> type.getSimpleName().endsWith("_"));
    }
}
