package vn.handbook.database;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where unpacked binaries are kept: once per user, for all folders and all tests of that user. Not
 * where others can write (/tmp), for these are programs about to be run.
 */
final class BinariesCache {

    private static final String NAME = "handbook-postgres";

    private BinariesCache() {}

    /** In order of preference; the folder itself serves where a user has no usable home. */
    static List<Path> placesFor(Folder folder) {
        return Stream.concat(perUser(folder.application()), Stream.of(folder.binaries())).toList();
    }

    private static Stream<Path> perUser(User user) {
        String configured = System.getenv("XDG_CACHE_HOME");
        if (configured != null && Path.of(configured).isAbsolute()) {
            return Stream.of(Path.of(configured, NAME));
        }
        if (user.isRoot()) {
            // Not below /root: root's server may have to run as a user who cannot enter there.
            return Stream.of(Path.of("/var/cache", NAME));
        }
        Path home = Path.of(System.getProperty("user.home"));
        if (!home.isAbsolute()) {
            return Stream.empty();
        }
        return Stream.of(
                home.resolve(Platform.isMac() ? "Library/Caches" : ".cache").resolve(NAME));
    }
}
