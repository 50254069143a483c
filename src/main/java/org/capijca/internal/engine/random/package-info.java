/** The supply of random bytes. */
package org.capijca.internal.engine.random;
