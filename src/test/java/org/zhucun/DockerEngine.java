package org.zhucun;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether Testcontainers could work here without pulling anything; looked up once per JVM. The engine is asked over
 * its socket and not through Testcontainers, which pulls images of its own while it looks around.
 */
final class DockerEngine {

    static final String POSTGRES_IMAGE = "postgres:18";

    private static final boolean HAS_IMAGES = neededImages().stream().allMatch(DockerEngine::has);

    private DockerEngine() {}

    static boolean hasImages() {
        return HAS_IMAGES;
    }

    /** The images of Testcontainers 2.0.5 beside ours: one cleans up, one finds the host from inside of a container. */
    private static List<String> neededImages() {
        List<String> images = new ArrayList<>(List.of(POSTGRES_IMAGE));
        if (!Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED"))) {
            images.add("testcontainers/ryuk:0.14.0");
        }
        if (Files.exists(Path.of("/.dockerenv")) && System.getenv("TESTCONTAINERS_HOST_OVERRIDE") == null) {
            images.add("alpine:3.17");
        }
        return images;
    }

    private static boolean has(String image) {
        String address = System.getenv().getOrDefault("DOCKER_HOST", "unix:///var/run/docker.sock");
        if (!address.startsWith("unix://")) {
            return false;
        }
        String question = "GET /images/" + image + "/json HTTP/1.0\r\nHost: docker\r\n\r\n";
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(address.substring(7)))) {
            channel.write(ByteBuffer.wrap(question.getBytes(StandardCharsets.US_ASCII)));
            byte[] status = Channels.newInputStream(channel).readNBytes("HTTP/1.0 200".length());
            return new String(status, StandardCharsets.US_ASCII).endsWith(" 200");
        } catch (IOException e) {
            return false;
        }
    }
}
