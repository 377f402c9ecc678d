/**
 * What a cluster is told, held to the code: the charts are rendered by Helm itself, and each rendered object is checked
 * against Kubernetes' own types, against the rules of a careful cluster, and against the topics, settings and metrics of
 * the services. What only a cluster can tell is listed in {@code deploy/helm/README.md}.
 */
@NullMarked
package org.lotwatch.deploy;

import org.jspecify.annotations.NullMarked;
