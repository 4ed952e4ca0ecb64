package vn.handbook.shared.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.text.Text;

/**
 * Query parameters are those that the operation declares, each at most once and of its type;
 * anything else is a 400 that names every fault. JAX-RS alone would ignore the unknown, take the
 * first of two, and answer 404 to a wrong type.
 */
@Singleton
final class QueryParameters {
    /** {@code parseInt} alone would read {@code +5} and digits of other scripts too. */
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");

    private static final Text UNKNOWN =
            Text.of("Không có tham số này.", "There is no such parameter.");
    private static final Text REPEATED =
            Text.of("Tham số chỉ được gửi một lần.", "The parameter may be given once only.");
    private static final Text NUL =
            Text.of("Không được chứa ký tự NUL.", "Must not contain the character NUL.");

    private final Map<Method, Map<String, Class<?>>> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        var query = request.getUriInfo().getQueryParameters();
        if (query.isEmpty() || resource.getResourceMethod() == null) {
            return;
        }
        var types =
                declared.computeIfAbsent(resource.getResourceMethod(), QueryParameters::declaredBy);
        var faults = new ArrayList<Fault>();
        query.forEach((name, values) -> collectFaults(types, name, values, faults));
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.problem().faults(faults);
        }
    }

    private static Map<String, Class<?>> declaredBy(Method method) {
        var types = new HashMap<String, Class<?>>();
        for (Parameter parameter : method.getParameters()) {
            declare(parameter, parameter.getType(), types);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    declare(field, field.getType(), types);
                }
            }
        }
        return types;
    }

    private static void declare(
            AnnotatedElement element, Class<?> type, Map<String, Class<?>> types) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            types.put(query.value(), type);
        }
    }

    private static void collectFaults(
            Map<String, Class<?>> types, String name, List<String> values, List<Fault> faults) {
        Class<?> type = types.get(name);
        if (type == null) {
            faults.add(Fault.parameter(name, "UNKNOWN", UNKNOWN));
        } else if (values.size() > 1) {
            faults.add(Fault.parameter(name, "REPEATED", REPEATED));
        } else if (values.get(0).indexOf('\0') >= 0) {
            faults.add(Fault.parameter(name, "FORMAT", NUL));
        } else if (!isReadable(type, values.get(0))) {
            faults.add(Fault.parameter(name, "TYPE", expectation(type)));
        }
    }

    private static boolean isReadable(Class<?> type, String value) {
        try {
            if (type == Integer.class) {
                Integer.parseInt(value);
                return INTEGER.matcher(value).matches();
            } else if (type == UUID.class) {
                return UUID.fromString(value).toString().equalsIgnoreCase(value);
            } else if (type == LocalDate.class) {
                LocalDate.parse(value);
            } else if (type == Boolean.class) {
                return value.equals("true") || value.equals("false");
            } else if (type.isEnum()) {
                return namesOf(type).contains(value);
            }
            return true;
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            return false;
        }
    }

    private static Text expectation(Class<?> type) {
        if (type == Integer.class) {
            return Text.of("Phải là số nguyên.", "Must be an integer.");
        } else if (type == UUID.class) {
            return Text.of("Phải là mã UUID.", "Must be a UUID.");
        } else if (type == LocalDate.class) {
            return Text.of("Phải là ngày dạng 2026-01-31.", "Must be a date like 2026-01-31.");
        } else if (type == Boolean.class) {
            return Text.of("Phải là true hoặc false.", "Must be true or false.");
        }
        String names = String.join(", ", namesOf(type));
        return Text.of("Phải là một trong: " + names + ".", "Must be one of: " + names + ".");
    }

    private static List<String> namesOf(Class<?> enumType) {
        return Arrays.stream(enumType.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList();
    }
}
