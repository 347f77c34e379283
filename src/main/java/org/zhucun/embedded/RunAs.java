package org.zhucun.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom the server runs. PostgreSQL refuses root, so root drops to an unprivileged user, or, where that user cannot
 * reach the directory (under /root) or setpriv is missing, runs in a user namespace that sees root as nobody.
 *
 * @param prefix what stands before the program on the command line
 * @param owner the numeric user who owns the data directory
 */
record RunAs(List<String> prefix, int owner) {

    private static final int NOBODY = 65534;
    private static final Duration A_MOMENT = Duration.ofSeconds(20);

    static boolean isRoot() {
        return currentUser() == 0;
    }

    /** Chooses by the owner of the data directory where there is one, else what works on this machine. */
    static RunAs choose(PostgresHome home, PostgresBinaries binaries) {
        int me = currentUser();
        boolean dataThere = Files.exists(home.data());
        int owner = dataThere ? ownerOf(home) : me;
        RunAs myself = new RunAs(List.of(), me);
        Command.Outcome outcome = myself.version(home, binaries);
        if (!outcome.succeeded()) {
            throw new EmbeddedPostgresException(
                    Trouble.CANNOT_RUN, home.binaries(), outcome.output().strip());
        }
        if (me != 0) {
            if (owner != me) {
                throw new EmbeddedPostgresException(
                        Trouble.FOREIGN_OWNER, home.data(), Integer.toString(owner), Integer.toString(me));
            }
            return myself;
        }
        for (RunAs candidate : candidates(dataThere, owner)) {
            if (candidate.version(home, binaries).succeeded()) {
                return candidate;
            }
        }
        throw new EmbeddedPostgresException(Trouble.ROOT_REFUSED, home.directory());
    }

    List<String> command(List<String> program) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(program);
        return command;
    }

    void giveTo(Path file) throws IOException {
        if (owner != currentUser()) {
            Files.setAttribute(file, "unix:uid", owner);
            Files.setAttribute(file, "unix:gid", owner);
        }
    }

    private Command.Outcome version(PostgresHome home, PostgresBinaries binaries) {
        return Command.run(home.directory(), A_MOMENT, command(List.of(binaries.program("postgres"), "--version")));
    }

    private static List<RunAs> candidates(boolean dataThere, int owner) {
        RunAs namespace = new RunAs(List.of("unshare", "-U"), 0);
        if (!dataThere) {
            return List.of(dropTo(NOBODY), namespace);
        }
        return List.of(owner == 0 ? namespace : dropTo(owner));
    }

    private static RunAs dropTo(int user) {
        return new RunAs(List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups"), user);
    }

    private static int ownerOf(PostgresHome home) {
        try {
            return (Integer) Files.getAttribute(home.data(), "unix:uid", LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    e, Trouble.HOME_NOT_WRITABLE, home.data(), String.valueOf(e.getMessage()));
        }
    }

    private static int currentUser() {
        return (int) new UnixSystem().getUid();
    }
}
