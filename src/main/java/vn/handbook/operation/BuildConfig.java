package vn.handbook.operation;

import io.smallrye.config.ConfigMapping;
import java.time.Instant;

/** What the build wrote down of itself; nobody sets it. */
@ConfigMapping(prefix = "handbook.build")
interface BuildConfig {

    /** The version in the {@code pom.xml}. */
    String version();

    /** When it was built. */
    Instant time();
}
