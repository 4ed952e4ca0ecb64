package vn.handbook.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;

@HttpTest
class SuccessionTest {

    @AfterEach
    void fell() {
        assertThat(Branch.brokenPaths()).isEmpty();
        Branch.fell();
    }

    @Test
    void twoCommunesBecomeOneAndWhatWasIsReadableUnderItsOldName() {
        UUID north = Branch.commune("Đảng bộ xã Bắc");
        UUID south = Branch.commune("Đảng bộ xã Nam");
        UUID cell = Branch.create(south, "GRASSROOTS_CELL", "Chi bộ thôn Nam");
        UUID member = Branch.member(cell, "OFFICIAL");
        UUID role = role(south);
        UUID document = document(south);
        UUID open = plan(south, "2999-01-01");
        UUID past = plan(south, "2026-01-31");
        String officer = Branch.officerOf(north);
        Branch.merge(north, "2026-03-01", south)
                .then()
                .statusCode(201)
                .body("items.kind", contains("MERGED"))
                .body("items.other.id", contains(north.toString()));

        Branch.read(south)
                .then()
                .statusCode(200)
                .body("name", equalTo("Đảng bộ xã Nam"))
                .body("validTo", equalTo("2026-03-01"))
                .body("successors.id", contains(north.toString()));
        Branch.read(north).then().body("predecessors.name", contains("Đảng bộ xã Nam"));
        Branch.read(cell).then().body("path.id[1]", equalTo(north.toString()));
        Branch.asOf(cell, "2026-02-01").then().body("path.name[1]", equalTo("Đảng bộ xã Nam"));
        Client.with(officer).get("/api/v1/members/" + member).then().statusCode(200);
        assertThat(Branch.homeOf(member)).isEqualTo(cell);
        assertThat(one("select valid_to from role_assignment where id = ?", role))
                .hasToString("2026-03-01");
        assertThat(one("select organization_id from document where id = ?", document))
                .isEqualTo(north);
        assertThat(one("select organization_id from study_plan where id = ?", open))
                .isEqualTo(north);
        assertThat(one("select organization_id from study_plan where id = ?", past))
                .isEqualTo(south);
    }

    @Test
    void membersOfAMergedCellComeAlongAndWhoHadLeftStaysInTheHistory() {
        UUID commune = Branch.commune("Đảng bộ xã Hai Chi Bộ");
        UUID stays = Branch.create(commune, "GRASSROOTS_CELL", "Chi bộ Ở");
        UUID goes = Branch.create(commune, "GRASSROOTS_CELL", "Chi bộ Đi");
        UUID third = Branch.create(commune, "GRASSROOTS_CELL", "Chi bộ Ba");
        List<UUID> living =
                List.of(
                        Branch.member(goes, "OFFICIAL"),
                        Branch.member(goes, "PROBATIONARY"),
                        Branch.member(third, "EXEMPT"));
        UUID dead = Branch.member(goes, "DECEASED");
        Branch.merge(stays, "2026-03-01", goes, third).then().statusCode(201);
        assertThat(living).allSatisfy(member -> assertThat(Branch.homeOf(member)).isEqualTo(stays));
        assertThat(Branch.homeOf(dead)).isEqualTo(goes);
        Client.as("officer")
                .get("/api/v1/organizations/" + commune + "/head-count")
                .then()
                .statusCode(200)
                .body("total.official", equalTo(1))
                .body("total.probationary", equalTo(1))
                .body("total.exempt", equalTo(1))
                .body("total.total", equalTo(3))
                .body("units.organizationId", contains(stays.toString()));
    }

    @Test
    void mergerThatCannotBeChangesNothing() {
        UUID commune = Branch.commune("Đảng bộ xã Không");
        UUID committee = Branch.create(commune, "GRASSROOTS_COMMITTEE", "Đảng bộ cơ sở");
        UUID below = Branch.create(committee, "CELL", "Chi bộ trực thuộc");
        UUID cell = Branch.create(commune, "GRASSROOTS_CELL", "Chi bộ");
        UUID member = Branch.member(cell, "OFFICIAL");
        for (UUID wrong : List.of(commune, committee, below)) {
            Branch.merge(committee, "2026-03-01", cell, wrong)
                    .then()
                    .statusCode(422)
                    .body("errors", hasSize(1));
        }
        // The first of two would have been possible
        UUID other = Branch.create(commune, "GRASSROOTS_CELL", "Chi bộ khác");
        Branch.merge(other, "2026-03-01", cell, committee).then().statusCode(422);
        assertThat(Branch.homeOf(member)).isEqualTo(cell);
        Branch.read(cell).then().body("successors", hasSize(0));
        Branch.merge(other, "2026-03-01", UUID.randomUUID())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/predecessorIds/0"));
    }

    @Test
    void splitBeginsEmptyOrWithTheNamedCells() {
        UUID commune = Branch.commune("Đảng bộ xã Tách");
        UUID committee = Branch.create(commune, "GRASSROOTS_COMMITTEE", "Đảng bộ lớn");
        UUID first = Branch.create(committee, "CELL", "Chi bộ 1");
        UUID second = Branch.create(committee, "CELL", "Chi bộ 2");
        String parts =
                """
                "parts": [{"code": "%s", "name": "Đảng bộ nhỏ", "childIds": ["%s"]},
                          {"code": "%s", "name": "Đảng bộ trống", "childIds": []}]\
                """;
        Branch.change(
                        committee,
                        "splits",
                        parts.formatted(Branch.newCode(), first, Branch.newCode()),
                        "2026-03-01")
                .then()
                .statusCode(201)
                .body("items.other.name", contains("Đảng bộ nhỏ", "Đảng bộ trống"));
        Branch.read(first).then().body("path.name[2]", equalTo("Đảng bộ nhỏ"));
        Branch.read(second).then().body("path.name[2]", equalTo("Đảng bộ lớn"));
        Branch.read(committee)
                .then()
                .body("successors.name", containsInAnyOrder("Đảng bộ nhỏ", "Đảng bộ trống"));
        Branch.change(
                        committee,
                        "splits",
                        parts.formatted(Branch.newCode(), first, Branch.newCode()),
                        "2026-03-02")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/parts/0/childIds/0"));
    }

    /** Paths, scopes and homes hold whatever is done in whatever order, by several at once. */
    @Test
    void treeStaysATreeUnderAnySequenceOfChanges() throws Exception {
        var random = new Random(20260203);
        List<UUID> communes = new ArrayList<>();
        List<UUID> committees = new ArrayList<>();
        List<UUID> cells = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            communes.add(Branch.commune("Đảng bộ xã " + i));
        }
        for (int i = 0; i < 5; i++) {
            committees.add(
                    Branch.create(communes.get(i % 3), "GRASSROOTS_COMMITTEE", "Đảng bộ " + i));
        }
        for (int i = 0; i < 8; i++) {
            cells.add(Branch.create(committees.get(i % 5), "CELL", "Chi bộ " + i));
            Branch.member(cells.get(i), "OFFICIAL");
        }
        LocalDate on = LocalDate.of(2026, 2, 1);
        var officers = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 10; round++) {
                String day = on.plusDays(round).toString();
                List<Callable<Integer>> changes = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    UUID cell = any(cells, random);
                    UUID committee = any(committees, random);
                    UUID otherCommittee = any(committees, random);
                    UUID commune = any(communes, random);
                    changes.add(
                            switch (random.nextInt(4)) {
                                case 0 -> () -> Branch.move(committee, commune, day).statusCode();
                                case 1 ->
                                        () ->
                                                Branch.merge(committee, day, otherCommittee)
                                                        .statusCode();
                                case 2 ->
                                        () ->
                                                Branch.merge(cell, day, any(cells, new Random()))
                                                        .statusCode();
                                default -> () -> Branch.move(cell, committee, day).statusCode();
                            });
                }
                for (var answer : officers.invokeAll(changes)) {
                    assertThat(answer.get()).isIn(201, 409, 412, 422);
                }
                assertThat(Branch.brokenPaths()).isEmpty();
            }
        } finally {
            officers.shutdown();
        }
        // Nobody is lost: everybody's home lives, and below the province
        assertThat(
                        one(
                                """
                                select count(*) from member m join organization o on o.id = m.organization_id
                                where m.full_name = 'Của Nhánh' and o.valid_to is null and o.path[1] = ?
                                """,
                                Demo.PROVINCE))
                .isEqualTo(8L);
    }

    private static UUID any(List<UUID> ids, Random random) {
        return ids.get(random.nextInt(ids.size()));
    }

    private static UUID role(UUID organization) {
        return (UUID)
                one(
                        """
                        insert into role_assignment (id, account_id, role, organization_id, valid_from)
                        select gen_random_uuid(), id, 'EDITOR', ?, '2026-01-05' from account where username = 'editor'
                        returning id
                        """,
                        organization);
    }

    private static UUID document(UUID organization) {
        return (UUID)
                one(
                        """
                        insert into document (id, organization_id, audience, type, issuer, title, issued_on, secrecy,
                            state, version, created_at)
                        values (gen_random_uuid(), ?, 'SUBTREE', 'PLAN', 'BCT', 'Của xã', '2026-01-05', 'INTERNAL',
                            'DRAFT', 0, now())
                        returning id
                        """,
                        organization);
    }

    private static UUID plan(UUID organization, String dueOn) {
        return (UUID)
                one(
                        """
                        insert into study_plan (id, resolution_id, organization_id, title, opens_on, due_on, version,
                            created_at)
                        select gen_random_uuid(), id, ?, 'TEST', '2026-01-05', cast(? as date), 0, now()
                        from resolution limit 1
                        returning id
                        """,
                        organization,
                        dueOn);
    }

    private static Object one(String query, Object... parameters) {
        return Database.rows(query, parameters).get(0).get(0);
    }
}
