package org.zhucun.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LoopbackPortTests {

    Homes homes;
    Path home;

    @BeforeEach
    void makeAHome() throws IOException {
        homes = Homes.everybodyMayPass();
        home = homes.initialised("home");
    }

    @AfterEach
    void cleanUp() throws IOException {
        homes.close();
    }

    @Test
    void takesTheLastPortWhereItIsFreeElseAnother() throws Exception {
        int first = startAndStop(0);
        assertThat(startAndStop(0)).isEqualTo(first);
        try (ServerSocket taken = listenOn(first)) {
            assertThat(startAndStop(0)).isNotEqualTo(first).isPositive();
            assertThat(taken.isClosed()).isFalse();
        }
    }

    @Test
    void refusesAWantedPortThatIsTaken() throws Exception {
        try (ServerSocket taken = listenOn(0)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(home.toString(), taken.getLocalPort()))
                    .isInstanceOfSatisfying(
                            EmbeddedPostgresException.class,
                            e -> assertThat(e.trouble()).isEqualTo(Trouble.PORT_IN_USE))
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()));
        }
    }

    @Test
    void takesTheWantedPort() throws Exception {
        int wanted;
        try (ServerSocket free = listenOn(0)) {
            wanted = free.getLocalPort();
        }
        assertThat(startAndStop(wanted)).isEqualTo(wanted);
    }

    private int startAndStop(int port) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home.toString(), port)) {
            assertThat(Homes.query(server.port(), server.password(), "select 1"))
                    .isEqualTo("1");
            return server.port();
        }
    }

    private static ServerSocket listenOn(int port) throws IOException {
        return new ServerSocket(port, 5, InetAddress.getByName("127.0.0.1"));
    }
}
