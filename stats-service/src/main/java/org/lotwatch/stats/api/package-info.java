/**
 * HTTP: a resource reads its parameters, asks the use case in the root package, and shows the answer as a view record with
 * its stamp. {@link org.lotwatch.stats.api.Replies} adds what every answer has: entity tag, caching, reading one's writes.
 */
@NullMarked
package org.lotwatch.stats.api;

import org.jspecify.annotations.NullMarked;
