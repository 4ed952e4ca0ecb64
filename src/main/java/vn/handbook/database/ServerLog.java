package vn.handbook.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;

/** What the server writes about itself. */
record ServerLog(Path path) {

    private static final long ROTATE_AT_BYTES = 10L * 1024 * 1024;
    private static final int TAIL_LINES = 15;

    /** Makes sure the file is there; a large one is set aside, in place of the one before it. */
    void prepare() throws IOException {
        if (size() > ROTATE_AT_BYTES) {
            Files.move(
                    path,
                    path.resolveSibling(path.getFileName() + ".1"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(path)) {
            Files.createFile(path, FileTree.OWNER_ONLY_FILE);
        }
    }

    long size() {
        return path.toFile().length();
    }

    /**
     * @param from size in bytes at the moment of interest
     */
    String since(long from) {
        try {
            byte[] content = Files.readAllBytes(path);
            int start = (int) Math.min(from, content.length);
            return new String(content, start, content.length - start, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "(" + path + " cannot be read: " + unreadable.getMessage() + ")";
        }
    }

    /** The last lines since then, to be shown to a person. */
    String tailSince(long from) {
        List<String> lines = Arrays.asList(since(from).strip().split("\n"));
        return String.join(
                "\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    }
}
