/** Hash functions. */
package org.capijca.internal.engine.digest;
