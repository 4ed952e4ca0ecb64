package vn.handbook.security;

import io.restassured.http.Header;
import io.restassured.response.Response;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What of an answer could tell one case from another: all but what differs each time. */
final class Answer {
    private static final Pattern IDS =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TRACE = Pattern.compile("\"traceId\":\"[0-9a-f]{32}\"");
    private static final Set<String> EACH_TIME_OTHERWISE =
            Set.of("date", "ratelimit", "ratelimit-policy", "retry-after");

    private Answer() {}

    static String shape(Response answer) {
        String headers =
                answer.headers().asList().stream()
                        .filter(header -> !EACH_TIME_OTHERWISE.contains(lower(header)))
                        .map(header -> lower(header) + ": " + header.getValue())
                        .sorted()
                        .collect(Collectors.joining("\n"));
        String body = TRACE.matcher(answer.asString()).replaceAll("\"traceId\":\"\"");
        return answer.statusCode() + "\n" + headers + "\n" + IDS.matcher(body).replaceAll("#");
    }

    private static String lower(Header header) {
        return header.getName().toLowerCase();
    }
}
