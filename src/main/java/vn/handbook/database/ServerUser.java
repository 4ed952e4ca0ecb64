package vn.handbook.database;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL runs. It refuses root, which is who an application in a container often is.
 *
 * @param prefix words to put before a command
 */
record ServerUser(List<String> prefix) {

    /** "nobody", also the one whom everybody is taken for in a user namespace. */
    private static final int NOBODY = 65534;

    /**
     * Root's server runs in a user namespace when root owns the data: there it is nobody in
     * particular, yet may use root's files, even below /root. Where the kernel or a container
     * forbids that, the folder is given to an unprivileged user. Data that belongs to an ordinary
     * user stays that user's, if it has a name: without one initdb refuses (a container started
     * with a bare number), which a user namespace also cures.
     *
     * @throws EmbeddedPostgresException when root has no way to become somebody else
     */
    static ServerUser of(Folder folder) {
        User application = folder.application();
        ServerUser namespaced = new ServerUser(List.of("unshare", "--user", "--"));
        if (!application.isRoot()) {
            boolean nameless = !application.hasName();
            return nameless && namespaced.canWrite(folder) ? namespaced : new ServerUser(List.of());
        }
        try {
            User owner = folder.dataOwner();
            if (owner.isRoot() && namespaced.canWrite(folder)) {
                return namespaced;
            }
            boolean ordinary = !owner.isRoot() && owner.hasName();
            return unprivileged(folder, ordinary ? owner.uid() : NOBODY);
        } catch (IOException refused) {
            throw rootRefused(folder, refused);
        }
    }

    private static ServerUser unprivileged(Folder folder, int uid) throws IOException {
        folder.giveTo(uid);
        ServerUser user =
                new ServerUser(
                        List.of(
                                "setpriv",
                                "--reuid=" + uid,
                                "--regid=" + NOBODY,
                                "--clear-groups",
                                "--"));
        if (!user.canWrite(folder)) {
            throw rootRefused(folder, null);
        }
        return user;
    }

    private static EmbeddedPostgresException rootRefused(Folder folder, Exception cause) {
        return new EmbeddedPostgresException(
                """
                PostgreSQL does not run as root, and no other user could be used for the folder \
                %s. Start the application as an ordinary user, or choose a folder that every user \
                can reach (not below /root) and have unshare or setpriv installed (package \
                util-linux).\
                """
                        .formatted(folder.path()),
                cause);
    }

    private boolean canWrite(Folder folder) {
        return Command.succeeds(
                command("sh", "-c", "test -w \"$0\" && test -x \"$0\"", folder.path().toString()));
    }

    List<String> command(String... words) {
        return Stream.concat(prefix.stream(), Stream.of(words)).toList();
    }
}
