/**
 * Servers for integration tests, once per test process: embedded ones, or containers where they are asked for.
 *
 * <p>Quarkus tests name {@link org.lotwatch.testkit.LotwatchServers} as their test resource; plain tests call its static
 * methods and get the same servers. {@link org.lotwatch.testkit.OwnServers} is for tests whose broker or database goes away.
 */
@NullMarked
package org.lotwatch.testkit;

import org.jspecify.annotations.NullMarked;
