/** PKCS #12 files (RFC 7292) as Windows writes and reads them: bags, attributes, protection. */
package org.capijca.internal.engine.pkcs12;
