package org.zhucun.embedded;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import lombok.extern.slf4j.Slf4j;

/**
 * A running PostgreSQL whose files live in {@code ZHUCUN_HOME/postgres}: real, durable, on 127.0.0.1 alone, behind a
 * random password. It outlives a killed JVM and is adopted by the next one; it is started again when it dies.
 */
@Slf4j
public final class EmbeddedPostgres implements AutoCloseable {

    private final PostgresHome home;
    private final Postmaster postmaster;
    private final Passwords passwords;
    private final int port;
    private final Watch watch;

    private EmbeddedPostgres(PostgresHome home, Postmaster postmaster, Passwords passwords, int port) {
        this.home = home;
        this.postmaster = postmaster;
        this.passwords = passwords;
        this.port = port;
        this.watch = new Watch(postmaster, port);
    }

    /**
     * Gives a ready server: unpacked and initialised at the first start, adopted where one still runs.
     *
     * @param zhucunHome the directory that holds everything, relative or absolute; made if absent
     * @param port 0 for the port of the last start or any free one
     * @throws EmbeddedPostgresException with a sentence for the person at the console
     */
    public static EmbeddedPostgres start(String zhucunHome, int port) {
        PostgresHome home = PostgresHome.open(zhucunHome);
        try {
            PostgresBinaries binaries = PostgresBinaries.unpackedIn(home);
            RunAs runAs = RunAs.choose(home, binaries);
            DataDirectory.refuseForeign(home);
            Passwords passwords = Passwords.in(home);
            DataDirectory.initialiseIfAbsent(home, binaries, runAs, passwords);
            Postmaster postmaster = new Postmaster(home, binaries, runAs);
            return serve(home, postmaster, passwords, postmaster.findOrStart(port));
        } catch (RuntimeException e) {
            release(home);
            throw e;
        }
    }

    /** From here on a server runs, which must not stay behind when something fails. */
    private static EmbeddedPostgres serve(PostgresHome home, Postmaster postmaster, Passwords passwords, int port) {
        try {
            EmbeddedPostgres server = new EmbeddedPostgres(home, postmaster, passwords, port);
            server.ensureApplicationDatabase();
            server.watch.begin();
            log.info("PostgreSQL {} on 127.0.0.1:{} in {}", PostgresBinaries.VERSION, port, home.directory());
            return server;
        } catch (RuntimeException e) {
            postmaster.stop();
            throw e;
        }
    }

    /** The JDBC address of the application's own database. */
    public String url() {
        return url(Passwords.APPLICATION);
    }

    /** The JDBC address of a database made with {@link #createDatabase}. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database
                + "?ApplicationName=zhucun&reWriteBatchedInserts=true&logServerErrorDetail=false&sslmode=disable";
    }

    /** The role that owns the application's databases; no superuser. */
    public String username() {
        return Passwords.APPLICATION;
    }

    public String password() {
        return passwords.application();
    }

    public int port() {
        return port;
    }

    /** Makes an empty database owned by {@link #username()}. */
    public void createDatabase(String name) {
        asAdministrator("create database \"" + name + "\" owner " + Passwords.APPLICATION);
    }

    /** Removes a database, throwing out whoever is connected; does nothing where there is none. */
    public void dropDatabase(String name) {
        asAdministrator("drop database if exists \"" + name + "\" with (force)");
    }

    /** Runs one statement as the cluster's superuser. */
    void asAdministrator(String sql) {
        try (Connection connection = DriverManager.getConnection(
                        url(Passwords.ADMINISTRATOR), Passwords.ADMINISTRATOR, passwords.administrator());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** Stops the server and lets go of the directory; does nothing the second time. */
    @Override
    public void close() {
        if (watch.end()) {
            postmaster.stop();
            release(home);
        }
    }

    /** Idempotent, because a JVM may have been killed between initdb and here. */
    private void ensureApplicationDatabase() {
        try (Connection connection = DriverManager.getConnection(url(), username(), password())) {
            connection.isValid(5);
        } catch (SQLException e) {
            String role = Passwords.APPLICATION;
            asAdministrator("do $$ begin if not exists (select from pg_roles where rolname = '" + role
                    + "') then create role " + role + " login; end if; end $$");
            asAdministrator("alter role " + role + " password '" + password() + "'");
            if (!databaseExists(role)) {
                createDatabase(role);
            }
        }
    }

    private boolean databaseExists(String name) {
        try (Connection connection = DriverManager.getConnection(
                        url(Passwords.ADMINISTRATOR), Passwords.ADMINISTRATOR, passwords.administrator());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select from pg_database where datname = '" + name + "'")) {
            return found.next();
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private EmbeddedPostgresException refused(SQLException e) {
        boolean wrongPassword = "28P01".equals(e.getSQLState());
        return wrongPassword
                ? new EmbeddedPostgresException(e, Trouble.PASSWORDS_WRONG, home.passwords(), home.data())
                : new EmbeddedPostgresException(e, Trouble.START_FAILED, home.log(), String.valueOf(e.getMessage()));
    }

    private static void release(PostgresHome home) {
        try {
            home.close();
        } catch (IOException e) {
            log.warn("could not let go of {}", home.directory(), e);
        }
    }
}
