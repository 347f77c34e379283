package org.zhucun;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.DockerClientFactory;

/** Whether Testcontainers could work here without pulling anything; looked up once per JVM. */
final class DockerEngine {

    static final String POSTGRES_IMAGE = "postgres:18";

    /** The image by which Testcontainers 2.0.5 cleans up behind itself. */
    private static final String RYUK_IMAGE = "testcontainers/ryuk:0.14.0";

    private static final boolean HAS_IMAGES = answers() && has(POSTGRES_IMAGE) && (withoutRyuk() || has(RYUK_IMAGE));

    private DockerEngine() {}

    static boolean hasImages() {
        return HAS_IMAGES;
    }

    /** Without a socket there is no need to let Testcontainers look, which takes seconds and logs errors. */
    private static boolean answers() {
        boolean somewhere = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return somewhere && DockerClientFactory.instance().isDockerAvailable();
    }

    private static boolean has(String image) {
        DockerClient client = DockerClientFactory.lazyClient();
        try {
            client.inspectImageCmd(image).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private static boolean withoutRyuk() {
        return Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED"));
    }
}
