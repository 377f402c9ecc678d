/**
 * A second, independent counting of the log, made from {@code docs/reference/counting.md} alone.
 *
 * <p>A {@link org.lotwatch.testkit.oracle.LogRecord} is read ({@code RecordReader}) by the contract's fields
 * ({@code Contract}); the readings of one lot become a {@code LotView} (what each record is, which facts count) and from
 * it a tally, attributes and discrepancies. Simple and slow on purpose, and without any class of the product: what both
 * say alike was not copied. {@link org.lotwatch.testkit.oracle.History} makes up logs to compare on.
 */
@NullMarked
package org.lotwatch.testkit.oracle;

import org.jspecify.annotations.NullMarked;
