/** The tables of imports: jobs, the chunks of their files, their staged rows. */
@NullMarked
package org.lotwatch.imports.store;

import org.jspecify.annotations.NullMarked;
