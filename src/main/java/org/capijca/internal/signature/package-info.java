/** CryptSignHash and CryptVerifySignature, and signatures by their standard names. */
package org.capijca.internal.signature;
