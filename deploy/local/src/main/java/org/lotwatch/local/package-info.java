/**
 * One command on a bare machine: servers, services, and the reference voyage through the real path.
 *
 * <p>{@link org.lotwatch.local.Run} reads the command line, {@link org.lotwatch.local.Session} is the run from lock to
 * totals, {@link org.lotwatch.local.Servers} and {@link org.lotwatch.local.Services} start the processes,
 * {@link org.lotwatch.local.Parts} ends them, {@link org.lotwatch.local.Watch} knows whether to go on. Progress goes to standard error, the result to standard output.
 */
@NullMarked
package org.lotwatch.local;

import org.jspecify.annotations.NullMarked;
