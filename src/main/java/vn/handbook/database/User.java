package vn.handbook.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * A user of the operating system.
 *
 * @param hasName false for a bare number without an entry in /etc/passwd, as containers know them
 */
record User(int uid, boolean hasName) {

    static User owning(Path path) throws IOException {
        int uid = FileTree.owner(path);
        // Java gives the number as the name of one that has none.
        String name = Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).getName();
        return new User(uid, !name.equals(Integer.toString(uid)));
    }

    boolean isRoot() {
        return uid == 0;
    }
}
