/** CryptEncrypt and CryptDecrypt with session keys: the Cipher SPIs. */
package org.capijca.internal.cipher;
