// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

/**
 * One algorithm of a CSP as PP_ENUMALGS_EX lists it, and the step its lengths come in.
 *
 * @param csp the CSP
 * @param algId the algorithm
 * @param defaultLength the length in bits that a length word of 0 stands for
 * @param minLength the smallest length in bits, without the parity bits of DES keys
 * @param maxLength the largest length in bits; -1 is the DWORD 0xFFFFFFFF of the SChannel hashes
 * @param step the distance in bits from one length to the next; 0 where there is only one
 * @param protocols the CRYPT_FLAG_ bits of dwProtocols
 * @param name szName
 * @param longName szLongName
 * @since 0.1
 */
public record CspAlgorithm(
    Csp csp,
    AlgId algId,
    int defaultLength,
    int minLength,
    int maxLength,
    int step,
    int protocols,
    String name,
    String longName) {}
