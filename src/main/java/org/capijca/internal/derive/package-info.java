/** CryptDeriveKey: from a hash value to a session key. */
package org.capijca.internal.derive;
