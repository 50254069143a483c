/** Hash functions, and the keyed hash that CryptoAPI builds from them. */
package org.capijca.internal.engine.digest;
