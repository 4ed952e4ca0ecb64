package vn.handbook.shared.crypto;

import java.util.Arrays;
import java.util.stream.Stream;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;

/** Several rooms have changes of the schema that need keys; none takes another's away. */
public final class SealingMigrations {
    private SealingMigrations() {}

    public static void add(FluentConfiguration configuration, JavaMigration migration) {
        configuration.javaMigrations(
                Stream.concat(
                                Arrays.stream(configuration.getJavaMigrations()),
                                Stream.of(migration))
                        .toArray(JavaMigration[]::new));
    }
}
