@NullMarked
package org.lotwatch.inspection.api;

import org.jspecify.annotations.NullMarked;
