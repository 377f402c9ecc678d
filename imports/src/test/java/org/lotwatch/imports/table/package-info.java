@NullMarked
package org.lotwatch.imports.table;

import org.jspecify.annotations.NullMarked;
