/**
 * The command line {@code ./lotwatch}: {@link org.lotwatch.local.cli.Lotwatch} reads it, one class per command asks a service
 * through {@link org.lotwatch.local.cli.Api} and hands a {@link org.lotwatch.local.cli.Report} to
 * {@link org.lotwatch.local.cli.Output}.
 *
 * <p>It uses what any client may use: the HTTP interfaces, the topics and the codec of the contract.
 */
@NullMarked
package org.lotwatch.local.cli;

import org.jspecify.annotations.NullMarked;
