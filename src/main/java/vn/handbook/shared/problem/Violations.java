package vn.handbook.shared.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import vn.handbook.shared.text.Text;

/** Bean Validation's findings as {@link Fault}s, in both languages. */
public final class Violations {
    private record Wording(String code, String vietnamese, String english) {}

    private static final Wording OTHER =
            new Wording("INVALID", "Giá trị không hợp lệ.", "The value is not valid.");

    private static final Map<String, Wording> WORDINGS =
            Map.of(
                    "NotNull", new Wording("REQUIRED", "Không được để trống.", "Is required."),
                    "NotBlank", new Wording("REQUIRED", "Không được để trống.", "Is required."),
                    "NotEmpty", new Wording("REQUIRED", "Không được để trống.", "Is required."),
                    "Size",
                            new Wording(
                                    "LENGTH",
                                    "Độ dài phải từ {min} đến {max}.",
                                    "The length must be {min} to {max}."),
                    "Min",
                            new Wording(
                                    "TOO_SMALL",
                                    "Phải từ {value} trở lên.",
                                    "Must be {value} or more."),
                    "Max",
                            new Wording(
                                    "TOO_LARGE",
                                    "Không được quá {value}.",
                                    "Must not be over {value}."),
                    "DecimalMin",
                            new Wording(
                                    "TOO_SMALL",
                                    "Phải từ {value} trở lên.",
                                    "Must be {value} or more."),
                    "DecimalMax",
                            new Wording(
                                    "TOO_LARGE",
                                    "Không được quá {value}.",
                                    "Must not be over {value}."),
                    "Pattern",
                            new Wording(
                                    "FORMAT",
                                    "Không đúng dạng {regexp}.",
                                    "Does not have the form {regexp}."));

    private Violations() {}

    /** Faults of a body, their names JSON pointers. */
    public static List<Fault> ofBody(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(
                        v ->
                                Fault.pointer(
                                        pointer(v.getPropertyPath()),
                                        wording(v).code(),
                                        message(v)))
                .sorted(Comparator.comparing(Fault::name))
                .toList();
    }

    /** Faults of query parameters, their names the parameters'. */
    public static List<Fault> ofParameters(
            Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(
                        v ->
                                Fault.parameter(
                                        lastName(v.getPropertyPath()),
                                        wording(v).code(),
                                        message(v)))
                .sorted(Comparator.comparing(Fault::name))
                .toList();
    }

    private static Wording wording(ConstraintViolation<?> violation) {
        var annotation = violation.getConstraintDescriptor().getAnnotation().annotationType();
        return WORDINGS.getOrDefault(annotation.getSimpleName(), OTHER);
    }

    private static Text message(ConstraintViolation<?> violation) {
        Wording wording = wording(violation);
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        return Text.of(
                filled(wording.vietnamese(), attributes), filled(wording.english(), attributes));
    }

    private static String filled(String template, Map<String, Object> attributes) {
        String text = template;
        for (String name : List.of("min", "max", "value", "regexp")) {
            if (text.contains('{' + name + '}')) {
                text = text.replace('{' + name + '}', String.valueOf(attributes.get(name)));
            }
        }
        return text;
    }

    private static String pointer(Path path) {
        var pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    private static String lastName(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .reduce((first, second) -> second)
                .map(Path.Node::getName)
                .orElse("");
    }
}
