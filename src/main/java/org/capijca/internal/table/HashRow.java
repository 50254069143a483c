package org.capijca.internal.table;

import org.capijca.CspAlgorithm;

/** A hash, or what is enumerated among the hashes, of one CSP. */
public record HashRow(CspAlgorithm limits, HashAlgorithm algorithm) implements AlgorithmRow {}
