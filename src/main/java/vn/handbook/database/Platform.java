package vn.handbook.database;

import java.util.Locale;
import java.util.Map;

/**
 * An operating system and processor that PostgreSQL binaries are published for.
 *
 * @param archive class path resource of the binaries, named as their publisher names it
 * @param letters libc locale that says what a letter is. The builtin provider sorts and folds case,
 *     but pg_trgm and the text search parser still ask libc: under plain {@code C} they drop every
 *     Vietnamese letter. macOS has no dependable C.UTF-8.
 */
record Platform(String archive, String letters) {

    private static final Map<String, Platform> SUPPORTED =
            Map.of(
                    "linux x86_64", new Platform("/postgres-linux-x86_64.txz", "C.UTF-8"),
                    "linux arm_64", new Platform("/postgres-linux-arm_64.txz", "C.UTF-8"),
                    "darwin x86_64", new Platform("/postgres-darwin-x86_64.txz", "en_US.UTF-8"),
                    "darwin arm_64", new Platform("/postgres-darwin-arm_64.txz", "en_US.UTF-8"));

    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static boolean isMac() {
        return System.getProperty("os.name").startsWith("Mac");
    }

    /**
     * @throws EmbeddedPostgresException for a platform without published binaries
     */
    static Platform of(String osName, String osArch) {
        Platform platform = SUPPORTED.get(system(osName) + " " + processor(osArch));
        if (platform == null) {
            throw unavailable(osName, osArch);
        }
        return platform;
    }

    static EmbeddedPostgresException unavailable(String osName, String osArch) {
        return new EmbeddedPostgresException(
                """
                There is no embedded PostgreSQL for this machine (%s, %s) in this application. \
                Install PostgreSQL 18 and set QUARKUS_DATASOURCE_JDBC_URL, \
                QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD.\
                """
                        .formatted(osName, osArch));
    }

    private static String system(String osName) {
        String name = osName.toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name;
    }

    private static String processor(String osArch) {
        return switch (osArch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> osArch;
        };
    }
}
