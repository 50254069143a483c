/** What callers get back: keys with all that CryptGetKeyParam tells of them. */
package org.capijca.interfaces;
