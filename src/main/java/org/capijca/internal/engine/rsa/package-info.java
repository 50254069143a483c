/** RSA: the primitive, and the paddings of messages to encrypt. */
package org.capijca.internal.engine.rsa;
