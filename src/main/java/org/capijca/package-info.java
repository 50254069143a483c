// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/**
 * The provider {@link org.capijca.CapiProvider} and the constants of {@code wincrypt.h}: ALG_IDs,
 * CSPs, dwFlags, permissions and error codes, each with its number and its name in the header.
 *
 * <h2>Byte order</h2>
 *
 * <ul>
 *   <li>All numbers in BLOBs, PVK files and strong-name keys are little-endian: header fields as
 *       well as the modulus, the primes and the other large numbers, which are filled up with zero
 *       bytes at their end.
 *   <li>{@link java.math.BigInteger} values, X.509 and PKCS #8 encodings, BLOBs of CNG and the
 *       numbers in XML keys are big-endian, as everywhere in Java.
 *   <li>RSA ciphertexts and RSA signatures are little-endian where the algorithm has a CryptoAPI
 *       name ({@code CALG_RSA_KEYX}, {@code CALG_SHA1withCALG_RSA_SIGN}), as CryptEncrypt and
 *       CryptSignHash write them; they are big-endian under the standard names of the JCA ({@code
 *       RSA/ECB/PKCS1Padding}, {@code SHA1withRSA}). One is the reverse of the other.
 *   <li>DSS signatures are R and S, 20 bytes each, little-endian, under CryptoAPI names, and the
 *       DER SEQUENCE of two INTEGERs under the standard names.
 *   <li>Session keys, salts, IVs, hash values and MAC values are byte strings; their order is that
 *       of the memory of a Windows program.
 * </ul>
 *
 * <h2>Units</h2>
 *
 * <ul>
 *   <li>Key lengths, block lengths, feedback widths and effective key lengths are in bits, as
 *       CryptGetKeyParam returns them. The length of a DES or 3DES key from KP_KEYLEN includes the
 *       parity bits (64, 128 and 192); the lengths of PP_ENUMALGS_EX do not (56, 112 and 168).
 *   <li>The upper 16 bits of dwFlags of CryptGenKey and CryptDeriveKey are a key length in bits; 0
 *       stands for the default of the CSP.
 *   <li>Lengths of salts, IVs, labels, BLOBs and outputs are in bytes. Names are in characters.
 *   <li>A DWORD is an {@code int} with the same 32 bits: 0x80000000 and more are negative.
 * </ul>
 *
 * <h2>Failures</h2>
 *
 * <p>A failure is the exception that a JCA program expects. {@link org.capijca.CapiError#of}
 * returns its CryptoAPI code. Where an argument must not be null, null is refused with
 * ERROR_INVALID_PARAMETER; arguments and results that can be null are marked {@code @Nullable}.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/seccrypto/cryptography-reference">
 *     Cryptography reference</a>
 * @since 0.1
 */
@NullMarked
package org.capijca;

import org.jspecify.annotations.NullMarked;
