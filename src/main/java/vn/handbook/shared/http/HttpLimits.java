package vn.handbook.shared.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;

/**
 * How large a request may be, and how many there may be. The HTTP server has wider limits of its
 * own behind these.
 */
@ConfigMapping(prefix = "handbook.http")
public interface HttpLimits {

    /** The largest body; over it 413. */
    MemorySize maxBodySize();

    /** The longest address with its query, in characters; over it 414. */
    int maxUriLength();

    /** All headers together; over it 431. */
    MemorySize maxHeadersSize();

    /** How many requests may wait for their answers to begin; beyond them 503 at once. */
    int maxWaiting();
}
