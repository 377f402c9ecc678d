/** The command line without a service: what it reads, and how it shows what services answer. */
@NullMarked
package org.lotwatch.local.cli;

import org.jspecify.annotations.NullMarked;
