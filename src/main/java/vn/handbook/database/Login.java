package vn.handbook.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * How one of its two roles gets into the database.
 *
 * @param url JDBC URL, without credentials
 */
record Login(String url, String username, String password) {

    private static final String WRONG_PASSWORD = "28P01";

    static Login onPort(int port, String role, String password) {
        return new Login(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, Cluster.DATABASE),
                role,
                password);
    }

    /**
     * Tries to get in, so that what is wrong is said here and not by the application's pool.
     *
     * @throws EmbeddedPostgresException when the server does not let us in
     */
    void verify(Folder folder, Path passwordFile) {
        loadDriver();
        try (Connection connection = DriverManager.getConnection(url, username, password)) {
            connection.isValid(0);
        } catch (SQLException refused) {
            String advice =
                    WRONG_PASSWORD.equals(refused.getSQLState())
                            ? """
                            The password in %s is not the database's. Delete that file and start \
                            again: a new password will be set, the data stays.\
                            """
                                    .formatted(passwordFile)
                            : "PostgreSQL started but refuses the application. See " + folder.log();
            throw new EmbeddedPostgresException(advice, refused);
        }
    }

    /** DriverManager looks for drivers once per JVM, maybe before ours was on the class path. */
    private static void loadDriver() {
        try {
            Class.forName("org.postgresql.Driver");
        } catch (ClassNotFoundException absent) {
            throw new EmbeddedPostgresException(
                    "The PostgreSQL JDBC driver (org.postgresql:postgresql) is not on the class"
                            + " path.",
                    absent);
        }
    }

    @Override
    public String toString() {
        return "Login[" + url + ", " + username + "]";
    }
}
