package org.lotwatch.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets one process at a time use a directory; the system releases it when the process ends, however it ends. */
public final class DirectoryLock implements AutoCloseable {
    private static final String FILE = "in-use.lock";

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the directory, which is created where it does not exist.
     *
     * @throws EmbeddedServerException if it is taken; the message names the process that holds it
     */
    public static DirectoryLock take(Path directory, String wantedBy) {
        try {
            Files.createDirectories(directory);
            FileChannel channel = FileChannel.open(
                    directory.resolve(FILE),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw taken(directory, wantedBy);
            }
            sign(channel);
            return new DirectoryLock(channel);
        } catch (IOException e) {
            throw new EmbeddedServerException(
                    wantedBy + " cannot write to " + directory + " (" + e.getMessage()
                            + "): make it writable, or choose another directory",
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static void sign(FileChannel channel) throws IOException {
        channel.truncate(0);
        String pid = String.valueOf(ProcessHandle.current().pid());
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
    }

    private static EmbeddedServerException taken(Path directory, String wantedBy) throws IOException {
        String holder = holder(directory).map(pid -> "process " + pid).orElse("another process");
        return new EmbeddedServerException(wantedBy + " cannot use " + directory + ", because " + holder
                + " uses it: stop that process, or choose another directory");
    }

    private static Optional<String> holder(Path directory) throws IOException {
        return Optional.of(Files.readString(directory.resolve(FILE)).strip()).filter(pid -> !pid.isEmpty());
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new EmbeddedServerException("a lock file cannot be closed: " + e.getMessage(), e);
        }
    }
}
