package org.lotwatch.systemtests;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A small file system of its own, which can be full. Only root may make one. */
final class Volume implements AutoCloseable {
    private final int mebibytes;
    private @Nullable Path directory;

    Volume(int mebibytes) {
        this.mebibytes = mebibytes;
    }

    static void assumePossible() {
        Root.assume("a file system of its own", List.of("unshare", "-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt"));
    }

    void mount(Path there) {
        try {
            Files.createDirectories(there);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Root.run(List.of("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "tmpfs", there.toString()));
        directory = there;
    }

    /** Not one byte more can be written. */
    void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(ballast())) {
            for (byte[] block = new byte[4096]; ; ) {
                out.write(block);
            }
        } catch (IOException full) {
            if (Files.getFileStore(ballast()).getUsableSpace() > 0) {
                throw full;
            }
        }
    }

    /** There is space again. */
    void empty() throws IOException {
        Files.delete(ballast());
    }

    private Path ballast() {
        return Objects.requireNonNull(directory, "mounted").resolve("ballast");
    }

    @Override
    public void close() {
        if (directory != null) {
            Root.run(List.of("umount", "--lazy", directory.toString()));
        }
    }
}
