package vn.handbook.shared.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import vn.handbook.shared.text.Language;

/** The language in which whoever sends the request wants to read. */
@RequestScoped
public class RequestLanguage {
    private final HttpServerRequest request;

    RequestLanguage(HttpServerRequest request) {
        this.request = request;
    }

    public Language get() {
        return of(request);
    }

    static Language of(HttpServerRequest request) {
        return Language.preferredOf(locales(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private static List<Locale> locales(String acceptLanguage) {
        if (acceptLanguage == null) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .map(range -> Locale.forLanguageTag(range.getRange()))
                    .toList();
        } catch (RuntimeException malformed) {
            // The JDK's parser throws more than it says: for "-" that an index is out of bounds
            return List.of();
        }
    }
}
