@NullMarked
package org.lotwatch.inspection.store;

import org.jspecify.annotations.NullMarked;
