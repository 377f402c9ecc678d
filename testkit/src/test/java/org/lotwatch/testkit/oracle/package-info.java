/** The oracle's own laws: it owes nothing to the product, and its books balance. */
@NullMarked
package org.lotwatch.testkit.oracle;

import org.jspecify.annotations.NullMarked;
