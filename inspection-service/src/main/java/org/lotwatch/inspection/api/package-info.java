/**
 * HTTP: requests in, views and problems out.
 *
 * <p>{@link org.lotwatch.inspection.api.StrictJson} reads a body into a {@code *Request}; its own method turns that into domain
 * values, naming every fault to {@link org.lotwatch.inspection.api.Checks}; a {@code *Resource} gives the order and shows what
 * became of it. Refusals are RFC 9457 problems, see {@link org.lotwatch.inspection.api.Problems}.
 */
@NullMarked
package org.lotwatch.inspection.api;

import org.jspecify.annotations.NullMarked;
