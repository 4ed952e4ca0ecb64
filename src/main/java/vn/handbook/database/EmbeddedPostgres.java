package vn.handbook.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * A PostgreSQL of the application's own, on a free port of 127.0.0.1. It ends with the application,
 * even when that is killed; {@link #close} ends it earlier.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private final Folder folder;
    private final FolderLock lock;
    private final boolean durable;
    private ServerProcess process;
    private Login owner;
    private Login application;
    private boolean closed;

    private EmbeddedPostgres(Folder folder, boolean durable) {
        this.folder = folder;
        this.durable = durable;
        this.lock = FolderLock.take(folder);
    }

    /**
     * Starts on the data in a folder, created when absent. The data survives: a commit once
     * acknowledged is on the disk. The first start takes some seconds, a later one less than one,
     * or as long as the recovery from a crash.
     *
     * @throws EmbeddedPostgresException when it cannot start, or at once when another application
     *     uses the folder
     */
    public static EmbeddedPostgres durable(Path directory) {
        Folder folder = Folder.durable(directory);
        return start(folder, true, BinariesCache.placesFor(folder), Startup::freePort);
    }

    /**
     * Starts on an empty database in a temporary folder, for tests: nothing is forced to the disk,
     * and everything is deleted at the end.
     *
     * @throws EmbeddedPostgresException when it cannot start
     */
    public static EmbeddedPostgres throwAway() {
        Folder folder = Folder.throwAway();
        return start(folder, false, BinariesCache.placesFor(folder), Startup::freePort);
    }

    static EmbeddedPostgres start(
            Folder folder, boolean durable, List<Path> binariesPlaces, IntSupplier ports) {
        EmbeddedPostgres postgres = new EmbeddedPostgres(folder, durable);
        try {
            postgres.start(binariesPlaces, ports);
            return postgres;
        } catch (IOException failure) {
            postgres.close();
            throw new EmbeddedPostgresException(
                    """
                    The database folder %s cannot be used: %s. Check free disk space, and that the \
                    folder belongs to the user who starts the application.\
                    """
                            .formatted(folder.path(), failure),
                    failure);
        } catch (RuntimeException | Error failure) {
            postgres.close();
            throw failure;
        }
    }

    private void start(List<Path> binariesPlaces, IntSupplier ports) throws IOException {
        new ServerLog(folder.log()).prepare();
        ServerUser user = ServerUser.of(folder);
        Archive archive = new Archive(Platform.current().archive());
        Binaries binaries = Binaries.in(binariesPlaces, archive, user);
        ServerSettings settings = durable ? ServerSettings.durable() : ServerSettings.throwAway();
        Cluster cluster = new Cluster(folder, binaries, user, settings);

        prepare(cluster);
        Startup.Started started = new Startup(cluster, ports, !durable).run();
        process = started.process();
        // A live reload forgets this object with its class loader; collected, it would give up the
        // lock of a folder that is in use.
        process.outlivedBy(this);
        owner = login(started, Cluster.OWNER, folder.password());
        application = login(started, Cluster.APPLICATION, folder.applicationPassword());
    }

    private Login login(Startup.Started started, String role, Path passwordFile)
            throws IOException {
        String password = new PasswordFile(passwordFile).read().orElseThrow();
        Login login = Login.onPort(started.port(), role, password);
        login.verify(folder, passwordFile);
        return login;
    }

    /** Brings cluster and password files into being, and into agreement. */
    private void prepare(Cluster cluster) throws IOException {
        PasswordFile ownerFile = new PasswordFile(folder.password());
        PasswordFile applicationFile = new PasswordFile(folder.applicationPassword());
        Optional<String> knownOwner = ownerFile.read();
        Optional<String> knownApplication = applicationFile.read();
        String ownerPassword = knownOwner.orElseGet(PasswordFile::newPassword);
        String applicationPassword = knownApplication.orElseGet(PasswordFile::newPassword);
        if (!cluster.exists()) {
            // Before the cluster gets its name: a cluster without its passwords would be locked.
            ownerFile.write(ownerPassword);
            applicationFile.write(applicationPassword);
            cluster.create(ownerPassword, applicationPassword);
        } else if (knownOwner.isEmpty() || knownApplication.isEmpty()) {
            PreviousServer previous = new PreviousServer(folder.cluster());
            previous.end();
            cluster.changePasswords(ownerPassword, applicationPassword, previous);
            ownerFile.write(ownerPassword);
            applicationFile.write(applicationPassword);
        }
    }

    /** JDBC URL of the application's database, without credentials. */
    public String jdbcUrl() {
        return owner.url();
    }

    /** An ordinary role, owner of the database: it may change the schema. */
    public String username() {
        return owner.username();
    }

    /** The password that goes with {@link #username}. */
    public String password() {
        return owner.password();
    }

    /** A role that owns nothing and may do what it is granted. */
    public String applicationUsername() {
        return application.username();
    }

    /** The password that goes with {@link #applicationUsername}. */
    public String applicationPassword() {
        return application.password();
    }

    /**
     * Stops the server cleanly, rolling back what was not committed, and waits until it has ended.
     * Does nothing the second time.
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (process != null) {
                process.stop();
                // Somebody may have killed the supervisor and left the server.
                new PreviousServer(folder.cluster()).end();
            }
            if (!durable) {
                FileTree.delete(folder.path());
            }
        } catch (IOException remains) {
            // A temporary folder that cannot be deleted is the system's to clean up.
        } finally {
            lock.close();
        }
    }
}
