package vn.handbook.shared.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;

/** How large a request may be. The HTTP server has wider limits of its own behind these. */
@ConfigMapping(prefix = "handbook.http")
public interface HttpLimits {

    /** The largest body; over it 413. */
    MemorySize maxBodySize();

    /** The longest address with its query, in characters; over it 414. */
    int maxUriLength();

    /** All headers together; over it 431. */
    MemorySize maxHeadersSize();
}
