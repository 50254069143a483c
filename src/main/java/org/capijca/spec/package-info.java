/** What callers pass in: parameters of generation, derivation, import and ciphers. */
package org.capijca.spec;
