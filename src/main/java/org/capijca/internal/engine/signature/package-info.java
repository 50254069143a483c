/** What signatures are made of, RSA itself apart: the DigestInfo, and DSA. */
package org.capijca.internal.engine.signature;
