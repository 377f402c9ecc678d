/** Manifests in, shipment-loaded events out. */
@NullMarked
package org.lotwatch.shipment;

import org.jspecify.annotations.NullMarked;
