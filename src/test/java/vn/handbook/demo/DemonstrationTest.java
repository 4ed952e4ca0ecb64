package vn.handbook.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.Database;
import vn.handbook.testing.HttpTest;

@HttpTest
class DemonstrationTest {

    @Test
    void provinceHasItsCellsAndMembers() {
        assertThat(
                        one(
                                "select count(distinct organization_id) from member where id::text like '01978400-%'"))
                .isEqualTo(40);
        assertThat(one("select count(*) from member where id::text like '01978400-%'"))
                .isBetween(750L, 850L);
        assertThat(one("select count(distinct status) from member")).isEqualTo(3);
    }

    @Test
    void nobodyInItCanBeARealPerson() {
        assertThat(DemoMembers.of(DemoProvince.units()))
                .allSatisfy(
                        person -> {
                            assertThat(person.citizenId()).startsWith("000");
                            assertThat(person.phone()).startsWith("0000");
                        });
    }

    @Test
    void everyDocumentAndRelationOfTheListsIsThere() throws IOException {
        assertThat(
                        one(
                                "select count(*) from document where id::text like '01978400-%' and audience = 'ALL'"))
                .isEqualTo(rowsOf("documents.csv") + 6);
        assertThat(one("select count(*) from document_relation where id::text like '01978400-%'"))
                .isEqualTo(rowsOf("document-relations.csv"));
    }

    @Test
    void plansAreAtDifferentStages() {
        List<Long> completedSections =
                List.of(1, 2, 3).stream()
                        .map(
                                plan ->
                                        one(
                                                """
                                                select count(*) from section_progress g
                                                    join resolution_section s on s.id = g.section_id
                                                where s.resolution_id = '%s' and s.required and g.furthest = 1
                                                """
                                                        .formatted(DemoIds.RESOLUTION.id(plan))))
                        .toList();
        assertThat(completedSections)
                .isSortedAccordingTo((a, b) -> Long.compare(b, a))
                .doesNotHaveDuplicates();
        assertThat(completedSections.get(2)).isPositive();
    }

    @Test
    void sameOnEveryMachine() {
        assertThat(DemoMembers.of(DemoProvince.units()))
                .isEqualTo(DemoMembers.of(DemoProvince.units()));
    }

    private static long one(String query) {
        return (Long) Database.rows(query).get(0).get(0);
    }

    private static long rowsOf(String file) throws IOException {
        try (var csv = DemonstrationTest.class.getResourceAsStream("/demo/" + file)) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank())
                            .count()
                    - 1;
        }
    }
}
