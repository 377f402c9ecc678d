package org.lotwatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    private final Path directory;

    SecretsTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void aSecretStaysTheSameAndDiffersFromEveryOther() {
        String first = Secrets.in(directory).get("stats");

        assertThat(Secrets.in(directory).get("stats")).isEqualTo(first).hasSize(32);
        assertThat(Secrets.in(directory).get("shipment")).isNotEqualTo(first);
    }

    @Test
    void onlyTheOwnerMayReadASecret() throws IOException {
        Path secrets = directory.resolve("secrets");

        Secrets.in(secrets).get("stats");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.resolve("stats"))))
                .isEqualTo("rw-------");
        assertThat(secrets).isDirectoryNotContaining("glob:**.secret");
    }
}
