package vn.handbook.shared.http;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** Whose pages may read the answers. */
@ConfigMapping(prefix = "handbook.cors")
public interface OriginsConfig {

    /**
     * The origins of web applications that call from a browser, such as {@code
     * https://app.example.vn}: scheme, host and port where it is not the usual one.
     */
    Optional<Set<String>> allowedOrigins();
}
