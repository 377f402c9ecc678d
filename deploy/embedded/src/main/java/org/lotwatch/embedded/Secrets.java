package org.lotwatch.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Random passwords, each in a file of its own that only its owner may read (0600, in a directory of 0700). */
public final class Secrets {
    private static final int BYTES = 24;

    private final Path directory;

    private Secrets(Path directory) {
        this.directory = directory;
    }

    /** The secrets of this directory, which is created where it does not exist. */
    public static Secrets in(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            return new Secrets(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep secrets in " + directory, e);
        }
    }

    /** Whether this secret exists already. */
    public boolean has(String name) {
        return Files.exists(directory.resolve(name));
    }

    /** The secret of this name: the same at every call, drawn at the first. Letters, digits, {@code -} and {@code _}. */
    public String get(String name) {
        Path file = directory.resolve(name);
        try {
            if (!Files.exists(file)) {
                draw(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the secret " + file, e);
        }
    }

    private void draw(Path file) throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Path draft = Files.createTempFile(directory, "new-", ".secret"); // 0600 by contract of createTempFile
        Files.writeString(draft, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        try {
            Files.createLink(file, draft); // atomic and never over an existing secret
        } catch (UnsupportedOperationException noHardLinks) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException drawnMeanwhile) {
            // Another process was first; its secret counts.
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
