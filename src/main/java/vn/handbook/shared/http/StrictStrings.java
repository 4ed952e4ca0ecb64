package vn.handbook.shared.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Ids, dates and instants in the one form that the contract names: UUID (RFC 9562 §4), {@code
 * full-date} and {@code date-time} (RFC 3339 §5.6). Jackson would also read arrays, numbers,
 * base64, surrounding spaces and years of nine digits.
 */
final class StrictStrings {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    private static final Pattern DATE_FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern INSTANT_FORM =
            Pattern.compile(
                    DATE_FORM
                            + "[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})");

    private StrictStrings() {}

    static SimpleModule module() {
        return new SimpleModule()
                .addDeserializer(UUID.class, new Strict<>(UUID.class, UUID_FORM, UUID::fromString))
                .addDeserializer(
                        LocalDate.class, new Strict<>(LocalDate.class, DATE_FORM, LocalDate::parse))
                .addDeserializer(
                        Instant.class,
                        new Strict<>(
                                Instant.class,
                                INSTANT_FORM,
                                text -> OffsetDateTime.parse(text).toInstant()));
    }

    private static final class Strict<T> extends StdScalarDeserializer<T> {
        private final transient Pattern form;
        private final transient Function<String, T> read;

        Strict(Class<T> type, Pattern form, Function<String, T> read) {
            super(type);
            this.form = form;
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return type(context.handleUnexpectedToken(handledType(), json));
            }
            String text = json.getText();
            try {
                if (form.matcher(text).matches()) {
                    return read.apply(text);
                }
            } catch (RuntimeException noSuchDay) {
                // As for any other text that is none
            }
            return type(context.handleWeirdStringValue(handledType(), text, "not in its form"));
        }

        @SuppressWarnings("unchecked")
        private T type(Object value) {
            return (T) value;
        }
    }
}
