/** Tests of the service as a whole. */
@NullMarked
package org.lotwatch.shipment;

import org.jspecify.annotations.NullMarked;
