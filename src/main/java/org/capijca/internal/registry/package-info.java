/** The services of a provider instance, computed from the rows of its CSP. */
package org.capijca.internal.registry;
