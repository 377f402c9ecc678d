/** How a file comes in by HTTP: to disk, in constant memory. */
@NullMarked
package org.lotwatch.imports.http;

import org.jspecify.annotations.NullMarked;
