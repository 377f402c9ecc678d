/** Servers for integration tests: containers where an engine answers, embedded ones otherwise. */
@NullMarked
package org.lotwatch.testkit;

import org.jspecify.annotations.NullMarked;
