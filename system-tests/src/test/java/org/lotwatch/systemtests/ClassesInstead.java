package org.lotwatch.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/** A Java agent: classes that are found below a directory are taken from there instead of the program. */
public final class ClassesInstead implements ClassFileTransformer {
    private final Path directory;

    private ClassesInstead(Path directory) {
        this.directory = directory;
    }

    /** Called by Java before the program. */
    public static void premain(String directory, Instrumentation program) {
        program.addTransformer(new ClassesInstead(Path.of(directory)));
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] program) {
        Path instead = directory.resolve(name + ".class");
        try {
            return name != null && Files.exists(instead) ? Files.readAllBytes(instead) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
