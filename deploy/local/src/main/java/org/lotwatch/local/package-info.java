/** One command on a bare machine: servers, services, and the reference voyage through the real path. */
@NullMarked
package org.lotwatch.local;

import org.jspecify.annotations.NullMarked;
