/** CryptGenRandom: the SecureRandom SPI. */
package org.capijca.internal.random;
