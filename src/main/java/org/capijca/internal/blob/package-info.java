/**
 * Key BLOBs and key files: readers and writers, without JCA types.
 *
 * <p>Sources: the SecCrypto pages "Base Provider Key BLOBs", "DSS Provider Key BLOBs", "DSS Version
 * 3 Public Key BLOBs" and kin, "Diffie-Hellman Key BLOBs"; behaviour on odd input from the Wine and
 * .NET test suites. All numbers in BLOBs are little-endian.
 */
package org.capijca.internal.blob;
