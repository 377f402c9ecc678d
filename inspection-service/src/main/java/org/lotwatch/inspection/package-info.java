/** Inspection reports and restorations in, round-inspected and lot-restored events out. */
@NullMarked
package org.lotwatch.inspection;

import org.jspecify.annotations.NullMarked;
