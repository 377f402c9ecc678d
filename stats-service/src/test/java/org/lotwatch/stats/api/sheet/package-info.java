/** Tests of the files that tables are written to. */
@NullMarked
package org.lotwatch.stats.api.sheet;

import org.jspecify.annotations.NullMarked;
