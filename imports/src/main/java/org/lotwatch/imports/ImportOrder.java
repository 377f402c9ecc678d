package org.lotwatch.imports;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lotwatch.imports.table.SheetOptions;

/** A file that came in, and what is wished to be done with it. */
public record ImportOrder(Path file, @Nullable String fileName, ImportMode mode, SheetOptions options) {}
