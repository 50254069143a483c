/** X.509 and PKCS#8 encodings of key numbers. */
package org.capijca.internal.engine.encoding;
