package org.zhucun.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;

/** A port nobody listens on: the one of the last start where it is still free, for the tools that point at it. */
final class LoopbackPort {

    private LoopbackPort() {}

    static int lastOrFree(PostgresHome home) {
        int last = last(home);
        return last > 0 && isFree(last) ? last : free();
    }

    static void remember(PostgresHome home, int port) throws IOException {
        if (last(home) != port) {
            OwnerOnly.write(home.port(), Integer.toString(port));
        }
    }

    private static int last(PostgresHome home) {
        try {
            return Integer.parseInt(Files.readString(home.port()).strip());
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new EmbeddedPostgresException(e, Trouble.PORT_IN_USE, "0");
        }
    }
}
