package vn.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import vn.handbook.study.ReportProgressRequest;

/**
 * Telephones that do not rest until all they noted is acknowledged, over a network that loses every
 * second message, doubles others and keeps no order.
 */
final class CampaignPhones {
    private static final int THREADS = 6;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Set<String> KEPT = Set.of("ACCEPTED", "DUPLICATE");

    /** An event's id is its member's. */
    record Key(UUID member, UUID id) {}

    record Event(
            Key key, UUID section, BigDecimal furthest, int position, Instant at, boolean done) {

        /** A live report has no id: it is known by what it says. */
        static Event live(UUID plan, Event told) {
            var said =
                    new ReportProgressRequest(
                            told.furthest, told.position, told.at, null, told.done);
            byte[] text = (plan + " " + told.section + " " + said).getBytes(StandardCharsets.UTF_8);
            return new Event(
                    new Key(told.key.member, UUID.nameUUIDFromBytes(text)),
                    told.section,
                    told.furthest,
                    told.position,
                    told.at,
                    told.done);
        }

        private String said() {
            return "\"furthestFraction\": %s, \"resumePosition\": %d, \"clientTime\": \"%s\", \"done\": %s"
                    .formatted(furthest, position, at, done);
        }

        private String inBatch(UUID plan) {
            return "{\"id\": \"%s\", \"assignmentId\": \"%s\", \"sectionId\": \"%s\", %s}"
                    .formatted(key.id, plan, section, said());
        }
    }

    /** What goes in one request: one event live, or some of a member's as a batch. */
    record Message(UUID member, boolean live, List<Event> events) {}

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final List<URI> replicas;
    private final UUID plan;
    private final Map<UUID, String> tokens;

    /** Filled by whoever exempts, when that is answered. */
    private final Set<UUID> exempt;

    private final Set<Key> acknowledged = ConcurrentHashMap.newKeySet();
    private final Queue<CompletableFuture<?>> strays = new ConcurrentLinkedQueue<>();
    private final long end = System.nanoTime() + LONGEST.toNanos();
    private final List<Future<?>> running = new ArrayList<>();

    CampaignPhones(List<URI> replicas, UUID plan, Map<UUID, String> tokens, Set<UUID> exempt) {
        this.replicas = replicas;
        this.plan = plan;
        this.tokens = tokens;
        this.exempt = exempt;
    }

    /** Returns at once. */
    void start(List<Message> messages, long seed) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            List<Message> own =
                    messages.stream()
                            .filter(message -> Math.floorMod(hash(message), THREADS) == thread)
                            .collect(Collectors.toCollection(ArrayList::new));
            running.add(threads.submit(() -> sendAll(own, new Random(seed + thread))));
        }
        threads.shutdown();
    }

    /** One member's messages are spread over several threads, as over several devices. */
    private static int hash(Message message) {
        return message.events().get(0).key().id().hashCode();
    }

    /** What was acknowledged, when nothing is under way any more. */
    Set<Key> finish() throws Exception {
        for (Future<?> phone : running) {
            phone.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        }
        CompletableFuture.allOf(strays.toArray(CompletableFuture[]::new))
                .get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        return acknowledged;
    }

    private Void sendAll(List<Message> pending, Random random) throws Exception {
        while (!pending.isEmpty()) {
            assertThat(System.nanoTime() - end).as("left: %s", pending.size()).isNegative();
            Message message = pending.remove(random.nextInt(pending.size()));
            switch (random.nextInt(4)) {
                case 0 -> pending.add(message);
                case 1 -> {
                    throwAway(message, random);
                    pending.add(message);
                }
                case 2 -> {
                    throwAway(message, random);
                    send(message, random, pending);
                }
                default -> send(message, random, pending);
            }
        }
        return null;
    }

    private void throwAway(Message message, Random random) {
        strays.add(
                http.sendAsync(request(message, random), BodyHandlers.ofString())
                        .thenAccept(CampaignPhones::isProper));
    }

    private void send(Message message, Random random, List<Message> pending)
            throws IOException, InterruptedException {
        boolean excused = exempt.contains(message.member());
        HttpResponse<String> answer = http.send(request(message, random), BodyHandlers.ofString());
        List<Event> left = new ArrayList<>();
        for (int i = 0; i < message.events().size(); i++) {
            Event event = message.events().get(i);
            if (isKept(message, answer, i)) {
                acknowledged.add(event.key());
            } else if (!excused) {
                // On the way to another cell
                left.add(event);
            }
        }
        if (!left.isEmpty()) {
            pending.add(new Message(message.member(), message.live(), left));
        }
    }

    private boolean isKept(Message message, HttpResponse<String> answer, int index)
            throws IOException {
        isProper(answer);
        if (answer.statusCode() != 200 || message.live()) {
            return answer.statusCode() == 200;
        }
        JsonNode result = json.readTree(answer.body()).get("results").get(index);
        String outcome = result.get("outcome").asText();
        assertThat(KEPT.contains(outcome) || outcome.equals("NOT_ASSIGNED"))
                .as(answer.body())
                .isTrue();
        return KEPT.contains(outcome);
    }

    /** 404 is for whoever is exempt or on the way. */
    private static void isProper(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 404, 503);
    }

    private HttpRequest request(Message message, Random random) {
        URI replica = replicas.get(random.nextInt(replicas.size()));
        Event first = message.events().get(0);
        var request =
                message.live()
                        ? HttpRequest.newBuilder(
                                        replica.resolve(
                                                "/api/v1/me/assignments/%s/sections/%s/progress"
                                                        .formatted(plan, first.section())))
                                .PUT(BodyPublishers.ofString("{" + first.said() + "}"))
                        : HttpRequest.newBuilder(replica.resolve("/api/v1/me/progress"))
                                .POST(BodyPublishers.ofString(batch(message)));
        return request.header("Authorization", "Bearer " + tokens.get(message.member()))
                .header("Content-Type", "application/json")
                .build();
    }

    private String batch(Message message) {
        return message.events().stream()
                .map(event -> event.inBatch(plan))
                .collect(Collectors.joining(", ", "{\"events\": [", "]}"));
    }
}
