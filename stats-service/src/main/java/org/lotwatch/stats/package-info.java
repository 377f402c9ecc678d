/** The three topics in; ledgers, running totals, answers and the dashboard out. */
@NullMarked
package org.lotwatch.stats;

import org.jspecify.annotations.NullMarked;
