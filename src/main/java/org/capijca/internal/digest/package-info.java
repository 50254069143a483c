/** CryptCreateHash without a key: the MessageDigests. */
package org.capijca.internal.digest;
