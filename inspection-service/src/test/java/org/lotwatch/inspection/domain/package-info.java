@NullMarked
package org.lotwatch.inspection.domain;

import org.jspecify.annotations.NullMarked;
