package org.lotwatch.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks a compressed tar with its links and its permissions, and nothing outside the target. */
final class Archive {
    private Archive() {}

    static void unpack(InputStream stream, Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(stream))) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                unpack(tar, entry, place(target, entry));
                entry = tar.getNextEntry();
            }
        }
    }

    private static Path place(Path target, TarArchiveEntry entry) throws IOException {
        Path place = target.resolve(entry.getName()).normalize();
        if (!place.startsWith(target)) {
            throw new IOException("the archive points outside its target: " + entry.getName());
        }
        return place;
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path place) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(place);
            Files.setPosixFilePermissions(place, permissions(true));
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(place.getParent());
            Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(place.getParent());
            Files.copy(content, place);
            Files.setPosixFilePermissions(place, permissions((entry.getMode() & 0b001_000_000) != 0));
        }
    }

    /** Everybody may read, only the owner may write, whatever the umask of this process. */
    private static Set<PosixFilePermission> permissions(boolean executable) {
        Set<PosixFilePermission> permissions = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OTHERS_READ);
        if (executable) {
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        return permissions;
    }
}
