/** Tests of the rules. */
@NullMarked
package org.lotwatch.shipment.domain;

import org.jspecify.annotations.NullMarked;
