package org.lotwatch.imports;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How imports are worked on. */
@ConfigMapping(prefix = "lotwatch.imports")
public interface ImportConfig {

    /** How long a replica that died keeps its job from the others. */
    @WithDefault("15s")
    Duration lease();

    /** How often a replica looks for jobs that others left behind. */
    @WithDefault("5s")
    Duration poll();

    /** How long jobs and their reject files are kept after their end. */
    @WithDefault("30d")
    Duration keep();

    /** The largest file. */
    @WithDefault("2G")
    MemorySize maxFileSize();

    /** Where files lie while they are read; the system's folder for temporary files unless given. */
    Optional<String> folder();
}
