/** The command line {@code capi}; it uses exported packages and the JCA only. */
package org.capijca.cli;
