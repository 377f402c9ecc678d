/**
 * Tables as files, written piece by piece: a {@link org.lotwatch.stats.api.sheet.Sheet} turns rows into bytes as they come and
 * keeps none of them. A text never becomes a formula.
 */
@NullMarked
package org.lotwatch.stats.api.sheet;

import org.jspecify.annotations.NullMarked;
