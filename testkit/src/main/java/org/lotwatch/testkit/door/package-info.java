/**
 * What the HTTP doors of the two producing services must keep alike: each test class here is extended by one of the same name
 * in each service, which says which {@link org.lotwatch.testkit.door.Door} it stands at.
 */
@NullMarked
package org.lotwatch.testkit.door;

import org.jspecify.annotations.NullMarked;
