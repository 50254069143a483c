/** KeyAgreement: CryptImportKey of a Diffie-Hellman peer, and CryptSetKeyParam(KP_ALGID). */
package org.capijca.internal.agreement;
