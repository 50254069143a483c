/** Key objects: metadata, secret bytes, destruction, equality, serialisation. */
package org.capijca.internal.key;
