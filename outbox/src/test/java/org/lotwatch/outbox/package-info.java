@NullMarked
package org.lotwatch.outbox;

import org.jspecify.annotations.NullMarked;
