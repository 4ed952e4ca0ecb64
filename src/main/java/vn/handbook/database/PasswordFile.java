package vn.handbook.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** The password of a role, readable by the owner of the folder alone. */
record PasswordFile(Path path) {

    private static final int BYTES = 32;
    private static final String WELL_FORMED = "[0-9a-f]{64}";

    static String newPassword() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * @return empty when the file is absent or holds no password
     */
    Optional<String> read() throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        return Optional.of(Files.readString(path).strip())
                .filter(text -> text.matches(WELL_FORMED));
    }

    /** Replaces the password; a crash leaves the old one or the new one. */
    void write(String password) throws IOException {
        Path folder = path.getParent();
        Path written = folder.resolve(path.getFileName() + ".new");
        Files.deleteIfExists(written);
        Files.createFile(written, FileTree.OWNER_ONLY_FILE);
        FileTree.write(written, password);
        if (User.owning(written).isRoot()) {
            // The folder may be an ordinary user's, who will want to start without root one day.
            FileTree.changeOwner(written, FileTree.owner(folder));
        }
        Files.move(written, path, StandardCopyOption.ATOMIC_MOVE);
        FileTree.sync(folder);
    }
}
