import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.handbook.account.SigningKey;
import vn.handbook.database.EmbeddedPostgres;
import vn.handbook.shared.crypto.EncryptionKey;

/** See README.md beside this. */
public final class SearchBench {
    private static final Pattern ADDRESS = Pattern.compile("Listening on: http://[^:]+:(\\d+)");
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]*)\"");
    private static final int[] CLIENTS = {1, 16};
    private static final int SECONDS = Integer.getInteger("seconds", 15);

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public static void main(String[] arguments) throws Exception {
        int documents = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1]).toAbsolutePath();
        Files.createDirectories(folder);
        var library = new Library(documents);
        try (EmbeddedPostgres database = EmbeddedPostgres.durable(folder.resolve("database"))) {
            if (!Files.exists(folder.resolve("loaded"))) {
                stop(started(database, folder));
                new Loading(() -> connect(database), Runtime.getRuntime().availableProcessors())
                        .load(library, documents);
                Files.createFile(folder.resolve("loaded"));
            }
            sizes(database);
            Process service = started(database, folder);
            try {
                measure(base(folder), library, documents);
            } finally {
                stop(service);
            }
        }
    }

    private static Connection connect(EmbeddedPostgres database) throws Exception {
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }

    private static Process started(EmbeddedPostgres database, Path folder) throws Exception {
        Path key = folder.resolve("signing-key.pem");
        SigningKey.makeUnlessPresent(key);
        Path encryption = folder.resolve("encryption-key");
        EncryptionKey.makeUnlessPresent(encryption);
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-jar",
                        "target/quarkus-app/quarkus-run.jar");
        builder.environment()
                .putAll(
                        Map.of(
                                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                                "QUARKUS_DATASOURCE_USERNAME", database.username(),
                                "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                                "HANDBOOK_TOKEN_SIGNING_KEY", key.toString(),
                                "HANDBOOK_ENCRYPTION_KEY", encryption.toString(),
                                "HANDBOOK_DEMO", "true",
                                // What one account may ask is not what is measured
                                "HANDBOOK_LIMIT_SEARCHES", "10000000",
                                "HANDBOOK_LIMIT_READS", "10000000",
                                "HANDBOOK_LIMIT_STRANGERS", "10000000",
                                "QUARKUS_HTTP_PORT", "0"));
        Files.deleteIfExists(folder.resolve("service.log"));
        Process service =
                builder.redirectErrorStream(true).redirectOutput(folder.resolve("service.log").toFile()).start();
        while (!ADDRESS.matcher(Files.readString(folder.resolve("service.log"))).find()) {
            if (!service.isAlive()) {
                throw new IOException(Files.readString(folder.resolve("service.log")));
            }
            Thread.sleep(100);
        }
        return service;
    }

    private static void stop(Process service) throws InterruptedException {
        service.destroy();
        service.waitFor();
    }

    private static String base(Path folder) throws IOException {
        Matcher address = ADDRESS.matcher(Files.readString(folder.resolve("service.log")));
        address.find();
        return "http://localhost:" + address.group(1) + "/api/v1";
    }

    private static void sizes(EmbeddedPostgres database) throws Exception {
        try (Connection connection = connect(database);
                ResultSet row =
                        connection
                                .createStatement()
                                .executeQuery(
                                        """
                                        select count(*), pg_size_pretty(sum(octet_length(body))),
                                            pg_size_pretty(pg_relation_size('document_search_lexemes_ix')),
                                            pg_size_pretty(pg_table_size('document_search')),
                                            pg_size_pretty(pg_total_relation_size('document'))
                                        from document_search
                                        """)) {
            row.next();
            System.out.printf(
                    "%,d documents; bodies %s as text; index of words %s; search rows with texts %s; documents %s%n",
                    row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
        }
    }

    private static void measure(String base, Library library, int documents) throws Exception {
        String token = token(base);
        Map<String, Function<Random, String>> kinds = new java.util.LinkedHashMap<>();
        kinds.put("commonest word", random -> "/documents?q=" + typed(library.syllable(0)));
        kinds.put("one word", random -> "/documents?q=" + typed(library.syllable(random.nextInt(2000))));
        kinds.put(
                "three words",
                random ->
                        "/documents?q="
                                + typed(library.drawn(random) + ' ' + library.drawn(random) + ' ' + library.drawn(random)));
        kinds.put("number", random -> "/documents?q=" + typed(library.paper(random.nextInt(documents)).searched().number()));
        kinds.put("facets", random -> "/documents/facets?q=" + typed(library.syllable(random.nextInt(2000))));
        kinds.values().forEach(kind -> run(base, token, kind, 4, 5));
        for (int clients : CLIENTS) {
            for (var kind : kinds.entrySet()) {
                long[] times = run(base, token, kind.getValue(), clients, SECONDS);
                System.out.printf(
                        "%-15s %2d clients: median %6.1f ms, 99th percentile %6.1f ms, longest %6.1f ms, %6.0f a second%n",
                        kind.getKey(),
                        clients,
                        times[times.length / 2] / 1e6,
                        times[(int) (times.length * 0.99)] / 1e6,
                        times[times.length - 1] / 1e6,
                        times.length / (double) SECONDS);
            }
        }
    }

    private static String typed(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String token(String base) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(base + "/auth/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "grant_type=password&username=member&password=Handbook-2026"))
                        .build();
        Matcher token = TOKEN.matcher(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
        token.find();
        return token.group(1);
    }

    /** Nanoseconds of each request, sorted. */
    private static long[] run(String base, String token, Function<Random, String> kind, int clients, int seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Future<List<Long>>> all = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                var random = new Random(client + seconds * 100L);
                all.add(
                        threads.submit(
                                () -> {
                                    var times = new ArrayList<Long>();
                                    while (System.nanoTime() < end) {
                                        String address = base + kind.apply(random);
                                        long begun = System.nanoTime();
                                        ask(address, token);
                                        times.add(System.nanoTime() - begun);
                                    }
                                    return times;
                                }));
            }
            var times = new ArrayList<Long>();
            for (Future<List<Long>> one : all) {
                times.addAll(one.get());
            }
            long[] sorted = times.stream().mapToLong(Long::longValue).toArray();
            Arrays.sort(sorted);
            return sorted;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void ask(String address, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token).build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
    }
}
