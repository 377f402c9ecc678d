/** The scenarios against the oracle, and against counting.md: is every rule shown? */
@NullMarked
package org.lotwatch.testkit.scenario;

import org.jspecify.annotations.NullMarked;
