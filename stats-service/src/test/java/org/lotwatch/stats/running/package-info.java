/** The packaged service as processes of its own, on a broker and a database of its own, under faults. */
@NullMarked
package org.lotwatch.stats.running;

import org.jspecify.annotations.NullMarked;
