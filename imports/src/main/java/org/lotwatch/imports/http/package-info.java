/** How a file comes in by HTTP: to disk, in constant memory, before the resource is asked. */
@NullMarked
package org.lotwatch.imports.http;

import org.jspecify.annotations.NullMarked;
