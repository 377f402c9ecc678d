package org.lotwatch.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * The server's programs, unpacked from the class path once per directory. Any number of processes may unpack at once:
 * each unpacks beside the final place and the first to finish moves its copy there.
 */
final class PostgresBinaries {
    private static final String COMPLETE = ".complete";

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /**
     * The programs for this machine below {@code parent}, unpacked if they are not there in full.
     *
     * @throws EmbeddedServerException if there are none for this machine, or {@code parent} is not ours alone to write
     */
    static PostgresBinaries unpack(Path parent) throws IOException {
        String archive = archive();
        Files.createDirectories(parent);
        requireOurs(parent);
        Path home = parent.resolve(archive.replace(".txz", "") + "-" + fingerprint(archive));
        if (!isComplete(home)) {
            unpack(archive, parent, home);
        }
        return new PostgresBinaries(home);
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static String archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String machine = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> System.getProperty("os.arch");
        };
        return "postgres-" + system + "-" + machine + ".txz";
    }

    private static InputStream open(String archive) {
        InputStream stream = PostgresBinaries.class.getResourceAsStream("/" + archive);
        if (stream == null) {
            throw new EmbeddedServerException(
                    "this build holds no PostgreSQL for this machine (" + archive
                            + "): build with the profile of your system, see deploy/embedded/pom.xml, or use an existing server");
        }
        return new BufferedInputStream(stream, 1 << 16);
    }

    private static String fingerprint(String archive) throws IOException {
        CRC32 crc = new CRC32();
        try (CheckedInputStream stream = new CheckedInputStream(open(archive), crc)) {
            stream.transferTo(OutputStream.nullOutputStream());
        }
        return Long.toHexString(crc.getValue());
    }

    /** Programs that another user could exchange are not run. */
    private static void requireOurs(Path parent) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(parent);
        int owner = (Integer) Files.getAttribute(parent, "unix:uid");
        boolean ours = owner == new UnixSystem().getUid() || owner == 0;
        if (!ours || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
            throw new EmbeddedServerException("other users may change the programs in " + parent
                    + ": remove that directory or choose another one");
        }
    }

    /** A cleaner of temporary files may have taken some of them. */
    private static boolean isComplete(Path home) throws IOException {
        Path complete = home.resolve(COMPLETE);
        return Files.exists(complete) && Files.readString(complete).equals(String.valueOf(countFiles(home)));
    }

    private static long countFiles(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(file -> !file.endsWith(COMPLETE)).count();
        }
    }

    private static void unpack(String archive, Path parent, Path home) throws IOException {
        Path draft = Files.createTempDirectory(parent, "unpacking-");
        try (InputStream stream = open(archive)) {
            Archive.unpack(stream, draft);
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.writeString(draft.resolve(COMPLETE), String.valueOf(countFiles(draft)));
            publish(draft, home);
        } finally {
            Trees.delete(draft);
        }
    }

    private static void publish(Path draft, Path home) throws IOException {
        if (Files.exists(home) && !isComplete(home)) {
            Trees.delete(home);
        }
        try {
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (FileSystemException anotherWasFirst) {
            if (!isComplete(home)) {
                throw anotherWasFirst;
            }
        }
    }
}
