package org.lotwatch.imports.http;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that came in. It is removed when its request is answered.
 *
 * @param contentType as the sender says
 * @param fileName as the sender says
 */
public record Upload(
        Path file, @Nullable String contentType, @Nullable String fileName) {}
