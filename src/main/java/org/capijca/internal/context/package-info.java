/** What an HCRYPTPROV holds: the CSP of a provider instance, its default flags, its user. */
package org.capijca.internal.context;
