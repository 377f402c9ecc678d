/** Tests of the reference voyage. */
@NullMarked
package org.lotwatch.local.voyage;

import org.jspecify.annotations.NullMarked;
