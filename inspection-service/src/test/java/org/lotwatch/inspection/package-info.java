@NullMarked
package org.lotwatch.inspection;

import org.jspecify.annotations.NullMarked;
