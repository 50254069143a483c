/** CryptGenKey: the KeyGenerator and KeyPairGenerator SPIs. */
package org.capijca.internal.keygen;
