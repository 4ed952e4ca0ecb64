package vn.handbook.shared.http;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** What stands between the callers and this service. */
@ConfigMapping(prefix = "handbook.proxy")
public interface ProxyConfig {

    /**
     * The addresses or networks ({@code 10.0.0.0/8}) of proxies whose {@code X-Forwarded-For} is
     * believed. Of anybody else's nothing is.
     */
    Optional<List<String>> trusted();
}
