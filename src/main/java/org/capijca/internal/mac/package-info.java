/** CryptCreateHash with a key: CALG_MAC, CALG_HMAC and HMAC under its standard names. */
package org.capijca.internal.mac;
