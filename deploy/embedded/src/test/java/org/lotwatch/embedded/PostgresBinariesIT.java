package org.lotwatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesIT {
    private final Path parent;

    PostgresBinariesIT(@TempDir Path parent) {
        this.parent = parent;
    }

    @Test
    void severalMayUnpackAtOnceAndOneCopyStays() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(3);
        Callable<String> unpacking = () -> PostgresBinaries.unpack(parent).program("postgres");

        List<Future<String>> programs = executor.invokeAll(List.of(unpacking, unpacking, unpacking));
        executor.shutdown();

        assertThat(programs.get(1).get())
                .isEqualTo(programs.get(0).get())
                .isEqualTo(programs.get(2).get());
        assertThat(parent).isDirectoryNotContaining("glob:**/unpacking-*");
    }

    @Test
    void aCopyThatLostAFileIsUnpackedAgain() throws IOException {
        Path initdb = Path.of(PostgresBinaries.unpack(parent).program("initdb"));
        Files.delete(initdb);

        PostgresBinaries.unpack(parent);

        assertThat(initdb).isExecutable();
    }

    @Test
    void programsThatOthersMayChangeAreNotUsed() throws IOException {
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThatThrownBy(() -> PostgresBinaries.unpack(parent))
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining("other users may change the programs");
    }
}
