/**
 * The reference voyage: Najin to Dunay, 1,500 lots of 1,500,000 rounds, told by paper, with the disturbances of real life.
 *
 * <p>{@link org.lotwatch.local.voyage.Stock} says what there is, {@link org.lotwatch.local.voyage.Voyage} what is reported of it,
 * in stages of {@link org.lotwatch.local.voyage.Command commands}; {@link org.lotwatch.local.voyage.VoyageFeed} sends them to the
 * services ({@link org.lotwatch.local.voyage.Services}) and what comes from strangers to the broker
 * ({@link org.lotwatch.local.voyage.Broker}). Everything follows from seed and scale; nothing reads a clock.
 */
@NullMarked
package org.lotwatch.local.voyage;

import org.jspecify.annotations.NullMarked;
