/** Diffie-Hellman. */
package org.capijca.internal.engine.agreement;
