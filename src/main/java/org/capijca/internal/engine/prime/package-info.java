/**
 * The search for primes and the numbers of key pairs. Own code, because key generation is what this
 * provider is for; BigInteger does the arithmetic.
 */
package org.capijca.internal.engine.prime;
