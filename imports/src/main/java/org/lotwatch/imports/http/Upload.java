package org.lotwatch.imports.http;

import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that came in. It is removed when its request is answered.
 *
 * @param contentType as the sender says
 * @param fileName as the sender says
 */
public record Upload(
        Path file, @Nullable String contentType, @Nullable String fileName) {

    private static final String KEY = "lotwatch.upload";

    /** The file that came with a request to an address below {@link UploadDoor#ADDRESS}. */
    public static Upload of(RoutingContext exchange) {
        return exchange.get(KEY);
    }

    void keepWith(RoutingContext exchange) {
        exchange.put(KEY, this);
    }
}
