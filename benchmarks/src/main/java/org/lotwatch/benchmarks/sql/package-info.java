/** The rival that most would write first: one row per round in PostgreSQL. */
@NullMarked
package org.lotwatch.benchmarks.sql;

import org.jspecify.annotations.NullMarked;
