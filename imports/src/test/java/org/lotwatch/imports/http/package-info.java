@NullMarked
package org.lotwatch.imports.http;

import org.jspecify.annotations.NullMarked;
