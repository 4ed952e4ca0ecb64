package vn.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.restassured.RestAssured;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.handbook.CampaignLedger.Arrived;
import vn.handbook.CampaignLedger.Person;
import vn.handbook.CampaignLedger.Section;
import vn.handbook.CampaignPhones.Event;
import vn.handbook.CampaignPhones.Key;
import vn.handbook.CampaignPhones.Message;
import vn.handbook.database.EmbeddedPostgres;
import vn.handbook.report.StudyCounts;
import vn.handbook.shared.time.Time;
import vn.handbook.testing.Client;
import vn.handbook.testing.Courses;
import vn.handbook.testing.Demo;
import vn.handbook.testing.GivenDatabase;
import vn.handbook.testing.PackagedApplication;
import vn.handbook.testing.Plans;

/**
 * One campaign of a province over two replicas: whatever the network loses, doubles and reorders
 * while members move, no event is lost, and states and reports are what the single events say.
 */
class StudyCampaignIT {
    private static final long SEED = 20261124;
    private static final int MEMBERS = 300;
    private static final Instant OPENING =
            Plans.TODAY.minusDays(60).atStartOfDay(Time.VIETNAM).toInstant();

    private static final Map<String, String> MANY_REQUESTS =
            Map.of(
                    "HANDBOOK_DEMO", "true",
                    "HANDBOOK_LIMIT_READS", "1000000",
                    "HANDBOOK_LIMIT_WRITES", "1000000",
                    "HANDBOOK_LIMIT_REPORTS", "1000000");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final ObjectMapper json =
            new ObjectMapper()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));
    private final Set<UUID> exempt = ConcurrentHashMap.newKeySet();
    private CampaignRows rows;
    private List<URI> replicas;
    private List<Section> sections;
    private UUID plan;
    private CampaignLedger ledger;

    @AfterEach
    void leaveNoTrace() {
        Client.forgetTokens();
        RestAssured.reset();
    }

    @Test
    void statesAndReportsAreWhatTheEventsSayWhateverTheNetworkDoes() throws Exception {
        try (EmbeddedPostgres given = EmbeddedPostgres.throwAway()) {
            rows = new CampaignRows(given);
            var environment = new HashMap<>(GivenDatabase.environment(given, folder));
            environment.putAll(MANY_REQUESTS);
            try (var first = PackagedApplication.start(folder, environment).ready();
                    var second = PackagedApplication.start(folder, environment).ready()) {
                replicas = List.of(first.uri("/"), second.uri("/"));
                CampaignStaff.askAt(replicas.get(0));
                Client.forgetTokens();
                callForStudy();
                campaign();
            }
        }
    }

    private void campaign() throws Exception {
        Map<UUID, UUID> cells = rows.members(MEMBERS);
        Map<Key, Event> noted = new HashMap<>();
        List<Message> messages =
                new CampaignHistories(new Random(SEED), plan, sections, OPENING)
                        .messages(cells.keySet(), noted);
        var phones = new CampaignPhones(replicas, plan, tokens(cells.keySet()), exempt);
        var secretaries = new CampaignTokens("secretary", signingKey());
        long begun = System.nanoTime();
        phones.start(messages, SEED);
        new CampaignStaff(replicas, plan, secretaries, exempt).settleAndMove(cells);
        Set<Key> acknowledged = phones.finish();
        System.out.printf(
                "%d events, %d acknowledged, after %d ms%n",
                noted.size(),
                acknowledged.size(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));

        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        List<Arrived> kept = kept(noted);
        assertNothingIsMissing(noted, acknowledged, kept);
        assertThat(rows.states(sections)).isEqualTo(ledger.states(kept));
        assertReportsAgree(kept, end);
    }

    /** Whoever was exempted on the way is owed only what was acknowledged before. */
    private void assertNothingIsMissing(
            Map<Key, Event> noted, Set<Key> acknowledged, List<Arrived> kept) {
        Set<Key> there = kept.stream().map(one -> one.event().key()).collect(Collectors.toSet());
        assertThat(there).containsAll(acknowledged);
        Set<Key> owed = new HashSet<>(noted.keySet());
        owed.removeIf(key -> exempt.contains(key.member()));
        assertThat(acknowledged).containsAll(owed);
        assertThat(exempt).hasSize(CampaignStaff.CASES / 5);
    }

    /** Of the counts themselves, not of what is still to be added to them. */
    private void assertReportsAgree(List<Arrived> kept, long end) throws Exception {
        Map<Person, String> standings =
                ledger.standings(rows.people(), kept, rows.settlements(plan));
        assertThat(standings.values())
                .contains(
                        "EXEMPT",
                        "WAIVED",
                        "COMPLETED",
                        "COMPLETED_ON_PAPER",
                        "IN_PROGRESS",
                        "NOT_STARTED");
        List<UUID> units = rows.units();
        boolean counted;
        Map<String, StudyCounts> reported;
        Map<String, StudyCounts> expected;
        do {
            counted = rows.isCounted();
            reported = reports(units);
            expected = expected(standings, reported.keySet());
        } while (!(counted && reported.equals(expected)) && System.nanoTime() < end);
        assertThat(reported).isEqualTo(expected);
        assertThat(counted).as("nothing is left to count").isTrue();
    }

    private static Map<String, StudyCounts> expected(
            Map<Person, String> standings, Set<String> keys) {
        return keys.stream()
                .collect(
                        Collectors.toMap(
                                key -> key,
                                key ->
                                        CampaignLedger.counts(
                                                standings,
                                                UUID.fromString(
                                                        key.substring(key.lastIndexOf(' ') + 1)))));
    }

    /** By the replica's number, the unit asked for and the unit told of. */
    private Map<String, StudyCounts> reports(List<UUID> units) throws Exception {
        var reports = new HashMap<String, StudyCounts>();
        for (int replica = 0; replica < replicas.size(); replica++) {
            CampaignStaff.askAt(replicas.get(replica));
            for (UUID unit : units) {
                JsonNode report = json.readTree(report(unit));
                String key = replica + " " + unit + " ";
                reports.put(key + unit, counts(report.get("total")));
                for (JsonNode below : report.get("units")) {
                    reports.put(
                            key + below.get("organizationId").asText(),
                            counts(below.get("counts")));
                }
            }
        }
        return reports;
    }

    private String report(UUID unit) {
        return Client.as("officer")
                .queryParam("planId", plan)
                .queryParam("organizationId", unit)
                .get("/api/v1/reports/study")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private StudyCounts counts(JsonNode counts) throws Exception {
        return json.treeToValue(counts, StudyCounts.class);
    }

    private void callForStudy() {
        String resolution =
                Courses.published(
                        Courses.section("Mục tiêu"),
                        Courses.section("Giải pháp", "\"requirement\": \"MARK_DONE\""),
                        Courses.optional("Tham khảo"),
                        Courses.section("Tổ chức thực hiện"));
        List<String> ids = Courses.sectionsOf(resolution);
        sections =
                IntStream.range(0, ids.size())
                        .mapToObj(i -> new Section(UUID.fromString(ids.get(i)), i != 2, i == 1))
                        .toList();
        String request =
                Plans.request(Demo.PROVINCE, "").replace(Demo.resolution(4).toString(), resolution);
        plan =
                UUID.fromString(
                        CampaignStaff.postWith(
                                Client.tokenOf("officer"), "/api/v1/study-plans", request));
        ledger = new CampaignLedger(sections, OPENING);
    }

    private Map<UUID, String> tokens(Collection<UUID> members) throws Exception {
        var signer = new CampaignTokens("member", signingKey());
        return members.stream().collect(Collectors.toMap(one -> one, signer::member));
    }

    private Path signingKey() {
        return folder.resolve("signing-key.pem");
    }

    private List<Arrived> kept(Map<Key, Event> noted) throws Exception {
        Map<Key, Instant> arrivals = rows.arrivals(plan);
        assertThat(noted).as("nobody's events").containsKeys(arrivals.keySet().toArray(Key[]::new));
        return arrivals.entrySet().stream()
                .map(one -> ledger.arrived(noted.get(one.getKey()), one.getValue()))
                .toList();
    }
}
