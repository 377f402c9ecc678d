/** Tests of HTTP. */
@NullMarked
package org.lotwatch.shipment.api;

import org.jspecify.annotations.NullMarked;
