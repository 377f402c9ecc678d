/** Answers over HTTP, by a running service with a real broker and a real database. */
@NullMarked
package org.lotwatch.stats.api;

import org.jspecify.annotations.NullMarked;
