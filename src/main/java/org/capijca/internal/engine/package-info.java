/**
 * Where primitives come from: the JDK's engines, Bouncy Castle's lightweight API, and our own
 * supply of random bytes and search for primes. The only room that imports Bouncy Castle.
 */
package org.capijca.internal.engine;
