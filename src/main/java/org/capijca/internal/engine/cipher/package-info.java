/** Symmetric ciphers: the JDK's, or Bouncy Castle's where the JDK has none. */
package org.capijca.internal.engine.cipher;
