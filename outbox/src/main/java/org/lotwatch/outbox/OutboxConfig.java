package org.lotwatch.outbox;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the outbox is relayed. */
@ConfigMapping(prefix = "lotwatch.outbox")
interface OutboxConfig {

    /** Passes that may run at once in this process; each has its share of the buckets. */
    @WithDefault("2")
    int workers();

    /** Most commands of one pass. */
    @WithDefault("500")
    int passCommands();

    /** A pass takes commands until their payloads reach this size; at least one. */
    @WithDefault("1M")
    MemorySize passPayload();

    /** How long a forgotten row can wait: the relay looks by itself this often. */
    @WithDefault("0.5s")
    Duration poll();

    /** How often the figures of the outbox are taken from the table. */
    @WithDefault("5s")
    Duration figures();
}
