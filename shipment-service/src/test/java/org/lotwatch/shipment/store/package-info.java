/** Tests of what is stored. */
@NullMarked
package org.lotwatch.shipment.store;

import org.jspecify.annotations.NullMarked;
