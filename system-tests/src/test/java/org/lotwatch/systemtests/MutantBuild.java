package org.lotwatch.systemtests;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.lotwatch.embedded.Trees;

/** Compiles a mutant's one class against the packaged service, and makes the option that starts the service with it. */
final class MutantBuild {
    private static final Path PACKAGED = PackagedService.projectRoot().resolve("stats-service/target/quarkus-app");

    private final Mutant mutant;
    private final Path directory;

    private MutantBuild(Mutant mutant) {
        this.mutant = mutant;
        this.directory = Path.of("target", "mutants", mutant.name()).toAbsolutePath();
    }

    /** A {@code -javaagent} option; the packaged service itself is not touched. */
    static String javaOption(Mutant mutant) {
        try {
            return new MutantBuild(mutant).build();
        } catch (IOException e) {
            throw new UncheckedIOException(mutant + " cannot be built", e);
        }
    }

    private String build() throws IOException {
        Trees.delete(directory);
        Path source = directory.resolve("source/org/lotwatch/stats/" + mutant.className() + ".java");
        Path classes = directory.resolve("classes");
        Files.createDirectories(source.getParent());
        Files.createDirectories(classes);
        Files.writeString(source, mutant.source());
        compile(source, classes);
        return "-javaagent:" + agent() + "=" + classes;
    }

    private void compile(Path source, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options =
                    List.of("--release", "17", "-proc:none", "-nowarn", "-d", classes.toString(), "-cp", classPath());
            if (!compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(source))
                    .call()) {
                throw new IllegalStateException(mutant + " does not compile");
            }
        }
    }

    private static String classPath() throws IOException {
        List<String> entries = new ArrayList<>(List.of(System.getProperty("java.class.path")));
        for (String part : List.of("app", "lib/main", "lib/boot")) {
            try (Stream<Path> jars = Files.list(PACKAGED.resolve(part))) {
                jars.map(Path::toString).forEach(entries::add);
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private Path agent() throws IOException {
        Path jar = directory.resolve("agent.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", ClassesInstead.class.getName());
        String entry = ClassesInstead.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                InputStream in = Objects.requireNonNull(ClassesInstead.class.getResourceAsStream("/" + entry))) {
            out.putNextEntry(new JarEntry(entry));
            in.transferTo(out);
        }
        return jar;
    }
}
