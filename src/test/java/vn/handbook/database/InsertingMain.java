package vn.handbook.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** Inserts numbers until it is killed, and prints each one the database has acknowledged. */
final class InsertingMain {

    private InsertingMain() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedPostgres postgres = EmbeddedPostgres.durable(Path.of(arguments[0]));
        Process sibling = new ProcessBuilder("sleep", "30").start();
        try (Connection connection =
                        DriverManager.getConnection(
                                postgres.jdbcUrl(), postgres.username(), postgres.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists number (n bigint primary key)");
            System.out.println("sibling " + sibling.pid());
            System.out.println("ready " + postgres.jdbcUrl());
            for (long n = 1; ; n++) {
                statement.execute("insert into number values (" + n + ")");
                System.out.println("acknowledged " + n);
            }
        }
    }
}
