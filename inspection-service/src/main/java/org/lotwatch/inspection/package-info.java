/**
 * Inspection reports and restorations in, round-inspected and lot-restored events out. Read me first.
 *
 * <p>{@code api} reads a request into {@code domain} values; {@link org.lotwatch.inspection.PaperService} finds the paper,
 * asks it for its decision and, in one transaction, adds the revision to its history ({@code store}) and what it says to the
 * outbox; {@link org.lotwatch.inspection.ChangeEvents} turns that into events when the outbox publishes.
 */
@NullMarked
package org.lotwatch.inspection;

import org.jspecify.annotations.NullMarked;
