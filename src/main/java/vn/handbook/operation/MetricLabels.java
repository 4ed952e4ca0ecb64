package vn.handbook.operation;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * Addresses as labels name operations and nobody. Those that REST has matched come as templates;
 * what is refused before comes as it was sent.
 */
final class MetricLabels {
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Produces
    @Singleton
    MeterFilter withoutIds() {
        return MeterFilter.replaceTagValues("uri", uri -> ID.matcher(uri).replaceAll("{id}"));
    }
}
