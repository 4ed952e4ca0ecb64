package vn.handbook.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.handbook.shared.text.Folding;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;

/** Names of few syllables, so that each is met in every place of a name. */
@HttpTest
class NameSearchTest {
    private static final List<String> SYLLABLES =
            List.of("Quách", "Quạch", "Ỳ", "Y", "Ý", "Đô", "Do", "Dô", "Hoà", "Hòa", "Hoàn");
    private static final int CELLS = 120;
    private static final int NAMES = 400;

    private static Snapshot before;

    /** In the order of lists. */
    private static List<Bearer> bearers;

    private record Bearer(UUID id, String name, String sex) {}

    @BeforeAll
    static void enter() {
        before = Snapshot.take();
        var random = new Random(7);
        UUID commune = UUID.randomUUID();
        organization(commune, Demo.PROVINCE, "GRASSROOTS_COMMITTEE", 0);
        List<UUID> cells = Stream.generate(UUID::randomUUID).limit(CELLS).toList();
        for (int i = 0; i < CELLS; i++) {
            organization(cells.get(i), commune, "CELL", i + 1);
        }
        for (int i = 0; i < NAMES; i++) {
            enter(
                    cells.get(random.nextInt(CELLS)),
                    some(1 + random.nextInt(4), random),
                    random.nextInt(20) == 0);
        }

        bearers =
                Database.rows(
                                """
                                select m.id, full_name, sex from member m join organization o on o.id = organization_id
                                where ? = any(path) order by given_name, other_names, m.id
                                """,
                                Demo.PROVINCE)
                        .stream()
                        .map(
                                row ->
                                        new Bearer(
                                                (UUID) row.get(0),
                                                (String) row.get(1),
                                                (String) row.get(2)))
                        .toList();
    }

    private static void enter(UUID cell, String name, boolean male) {
        Database.rows(
                """
                insert into member (id, organization_id, full_name, date_of_birth, sex, admission_date,
                    official_date, identifiers_key, status, entered_on, version, created_at)
                select ?, ?, ?, '1980-05-19', ?, '2010-02-03', '2011-02-03', identifiers_key, 'OFFICIAL',
                    '2026-01-05', 0, now()
                from member limit 1
                """,
                UUID.randomUUID(),
                cell,
                name,
                male ? "MALE" : "FEMALE");
    }

    @AfterAll
    static void putBack() {
        before.close();
    }

    @Test
    void pagesHaveExactlyThoseWhoHaveAllWordsWhoIsSpelledSoFirst() {
        var random = new Random(11);
        for (int round = 0; round < 40; round++) {
            String typed = typed(random);
            String sex = random.nextInt(3) == 0 ? "MALE" : null;
            assertThat(found(typed, sex, 1 + random.nextInt(60)))
                    .as("%s %s", typed, sex)
                    .isEqualTo(expected(typed, sex));
        }
    }

    @Test
    void longestNamesOfTheWidestLettersAreEnteredAndFound() {
        String oneWord = letters(200, "");
        String allWords = letters(100, " ");
        enter(Demo.CELL, oneWord, false);
        enter(Demo.CELL, allWords, false);
        assertThat(found(oneWord.substring(0, 50), null, 20)).hasSize(1);
        assertThat(found(allWords.substring(0, 9), null, 20)).hasSize(1);
        Database.rows("delete from member where full_name in (?, ?)", oneWord, allWords);
    }

    private static String letters(int number, String between) {
        return new Random(number)
                .ints(number, 0x1ea0, 0x1efa)
                .mapToObj(Character::toString)
                .collect(Collectors.joining(between));
    }

    private static List<UUID> expected(String typed, String sex) {
        boolean marked = !Folding.withoutMarks(typed).equals(typed);
        return IntStream.of(0, 1)
                .boxed()
                .flatMap(
                        rank ->
                                bearers.stream()
                                        .filter(one -> sex == null || one.sex.equals(sex))
                                        .filter(one -> rank(one.name, typed, marked) == rank))
                .map(Bearer::id)
                .toList();
    }

    /** 0 when spelled as typed, 1 when it sounds alike, -1 when it does not. */
    private static int rank(String name, String typed, boolean marked) {
        if (marked && begins(name.toLowerCase().split(" "), typed.toLowerCase().split(" "))) {
            return 0;
        }
        return begins(folded(name), folded(typed)) ? 1 : -1;
    }

    private static boolean begins(String[] words, String[] beginnings) {
        return Arrays.stream(beginnings)
                .allMatch(typed -> Arrays.stream(words).anyMatch(word -> word.startsWith(typed)));
    }

    private static String[] folded(String text) {
        return Folding.fold(text).replace('y', 'i').split(" ");
    }

    private static List<UUID> found(String typed, String sex, int limit) {
        var ids = new ArrayList<UUID>();
        String cursor = null;
        do {
            var request = Client.as("officer").queryParam("q", typed).queryParam("limit", limit);
            if (sex != null) {
                request.queryParam("sex", sex);
            }
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            JsonPath page =
                    request.get("/api/v1/members").then().statusCode(200).extract().jsonPath();
            page.<String>getList("items.id").forEach(id -> ids.add(UUID.fromString(id)));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return ids;
    }

    private static String typed(Random random) {
        String words = some(1 + random.nextInt(3), random);
        String shorter =
                random.nextBoolean() ? words : words.substring(0, words.length() - 1).strip();
        String kept = shorter.isEmpty() ? words : shorter;
        return random.nextBoolean() ? kept : Folding.withoutMarks(kept);
    }

    private static String some(int words, Random random) {
        return IntStream.range(0, words)
                .mapToObj(i -> SYLLABLES.get(random.nextInt(SYLLABLES.size())))
                .collect(Collectors.joining(" "));
    }

    private static void organization(UUID id, UUID parent, String type, int number) {
        Database.rows(
                """
                insert into organization (id, parent_id, type, code, name, path, valid_from, version, created_at)
                select ?, id, ?, ?, ?, path || cast(? as uuid), '2020-01-01', 0, now() from organization where id = ?
                """,
                id,
                type,
                "N.S." + number,
                "Chi bộ thử " + number,
                id,
                parent);
    }
}
