/**
 * Black box: the packaged services as processes against a real broker and a real database, killed for real. What they answer
 * is compared with the oracle, which reads the topics raw and shares no code with them.
 */
@NullMarked
package org.lotwatch.systemtests;

import org.jspecify.annotations.NullMarked;
