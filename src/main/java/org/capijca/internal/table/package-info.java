/**
 * The table: one row per CSP and ALG_ID, with all that differs between them.
 *
 * <p>What follows from the ALG_ID alone stands once, in {@link
 * org.capijca.internal.table.SessionAlgorithm}, {@link org.capijca.internal.table.PairAlgorithm}
 * and {@link org.capijca.internal.table.HashAlgorithm}; what depends on the CSP stands in {@link
 * org.capijca.internal.table.AlgorithmTable}. Everything else in the provider reads rows and never
 * asks which CSP or algorithm it has.
 */
package org.capijca.internal.table;
