/**
 * Files of rows into a service: manifests, reports.
 *
 * <p>{@link org.lotwatch.imports.Imports} takes a file in, as a job or for a preview. An
 * {@link org.lotwatch.imports.ImportRun} stages its rows in the database, each judged by itself, then judges the rows of one
 * paper together, wherever they stand in the file, and records the papers by the service's
 * {@link org.lotwatch.imports.Paperwork}. The {@link org.lotwatch.imports.ImportWorker} of each replica goes on with jobs whose
 * lease nobody holds. All that a job knows is in the database, each step in one transaction.
 */
@NullMarked
package org.lotwatch.imports;

import org.jspecify.annotations.NullMarked;
