package vn.handbook.shared.http;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.handbook.shared.problem.CommonProblem;

/**
 * Tells which methods an address knows: to {@code OPTIONS}, and to whoever used another one (RFC
 * 9110 §15.5.6). JAX-RS alone tells nothing in the second case, and in the first that of all the
 * class.
 */
@Singleton
final class AllowedMethods {
    private static final Pattern MATRIX_PARAMETERS = Pattern.compile(";[^/]*");
    private static final int AFTER_TRACE = 900;
    private static final String ACCEPT_PATCH = "Accept-Patch";

    private final ProblemAnswer answer;

    /** By the text of the pattern: several classes may share an address. */
    private final Map<String, Address> addresses = new LinkedHashMap<>();

    /**
     * @param literals how many characters of it are no parameter's
     */
    private record Address(Pattern pattern, int literals, Set<String> verbs) {}

    AllowedMethods(ProblemAnswer answer) {
        this.answer = answer;
        Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .forEach(this::learn);
    }

    private void learn(Class<?> resource) {
        Map<String, Set<String>> byTemplate =
                Arrays.stream(resource.getDeclaredMethods())
                        .filter(operation -> verbs(operation).findAny().isPresent())
                        .collect(
                                Collectors.groupingBy(
                                        operation -> template(resource, operation),
                                        Collectors.flatMapping(
                                                AllowedMethods::verbs,
                                                Collectors.toCollection(TreeSet::new))));
        byTemplate.forEach(
                (template, verbs) ->
                        addresses
                                .computeIfAbsent(
                                        pattern(template),
                                        text ->
                                                new Address(
                                                        Pattern.compile(text),
                                                        template.replaceAll("\\{[^}]*\\}", "")
                                                                .length(),
                                                        new TreeSet<>()))
                                .verbs()
                                .addAll(verbs));
    }

    private static Stream<String> verbs(Method operation) {
        return Arrays.stream(operation.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(jakarta.ws.rs.HttpMethod.class))
                .filter(marker -> marker != null)
                .flatMap(
                        marker ->
                                marker.value().equals("GET")
                                        ? Stream.of("GET", "HEAD", "OPTIONS")
                                        : Stream.of(marker.value(), "OPTIONS"));
    }

    private static String template(Class<?> resource, Method operation) {
        Path below = operation.getAnnotation(Path.class);
        String own = resource.getAnnotation(Path.class).value().replaceFirst("/$", "");
        return below == null ? own : own + "/" + below.value();
    }

    private static String pattern(String template) {
        return Arrays.stream(template.split("(?=\\{)|(?<=\\})"))
                .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                .collect(Collectors.joining("", "", "/?"));
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_TRACE);
    }

    private void check(RoutingContext routing) {
        Optional<Set<String>> allowed = at(routing.normalizedPath());
        HttpMethod method = routing.request().method();
        if (allowed.isEmpty() || isServed(method, allowed.get())) {
            routing.next();
            return;
        }
        String list = String.join(", ", allowed.get());
        if (method.equals(HttpMethod.OPTIONS)) {
            if (allowed.get().contains("PATCH")) {
                routing.response().putHeader(ACCEPT_PATCH, MergePatch.MEDIA_TYPE);
            }
            routing.response().setStatusCode(204).putHeader(HttpHeaders.ALLOW, list).end();
        } else {
            answer.write(
                    CommonProblem.METHOD_NOT_ALLOWED.problem().header(HttpHeaders.ALLOW, list),
                    routing);
        }
    }

    private static boolean isServed(HttpMethod method, Set<String> allowed) {
        return !method.equals(HttpMethod.OPTIONS) && allowed.contains(method.name());
    }

    /** Of several, that with the most literal characters, as the REST layer chooses. */
    private Optional<Set<String>> at(String path) {
        String bare = MATRIX_PARAMETERS.matcher(path).replaceAll("");
        return addresses.values().stream()
                .filter(address -> address.pattern().matcher(bare).matches())
                .max(Comparator.comparingInt(Address::literals))
                .map(Address::verbs);
    }
}
