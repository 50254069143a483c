// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.signature;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_ALGID;
import static org.capijca.CapiError.NTE_BAD_FLAGS;
import static org.capijca.CapiError.NTE_BAD_HASH;

import java.security.InvalidAlgorithmParameterException;
import java.security.MessageDigest;
import java.security.SignatureException;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.capijca.AlgId;
import org.capijca.SignatureFlag;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.CspList;
import org.capijca.internal.csp.DisabledAlgorithms;
import org.capijca.internal.csp.HashAlgorithm;
import org.capijca.internal.csp.HashRow;
import org.capijca.internal.csp.KeyPairAlgorithm.Kind;
import org.capijca.internal.keypair.SignatureInput;
import org.capijca.internal.primitive.digest.Digests;
import org.capijca.internal.primitive.signature.DigestInfo;
import org.capijca.spec.CapiSignatureParameterSpec;

/** The hash object of CryptSignHash and CryptVerifySignature, with their dwFlags. */
public final class CapiSignatureHash implements SignatureInput {
  /**
   * Whether CryptVerifySignature with CRYPT_NOHASHOID accepts a signature with a DigestInfo, as it
   * accepts one without a DigestInfo if the flag is absent (Wine test suite). Inferred; Wine
   * refuses it.
   */
  private static final boolean FLAG_IS_NO_DEMAND = true;

  private final CspContext context;
  private final Kind kind;
  private final HashAlgorithm initial;
  private final boolean finished;
  private HashAlgorithm hash;
  private Set<SignatureFlag> flags = Set.of();

  private CapiSignatureHash(
      CspContext context, Kind kind, HashAlgorithm initial, boolean finished) {
    this.context = context;
    this.kind = kind;
    this.initial = initial;
    this.finished = finished;
    this.hash = initial;
  }

  /** Returns the hash in the name of the Signature, which hashes the message. */
  public static CapiSignatureHash named(CspContext context, Kind kind, HashAlgorithm hash) {
    return new CapiSignatureHash(context, kind, hash, false);
  }

  /**
   * Returns the hash of a Signature whose message is a finished hash value. The parameters name the
   * hash, unless keys of that type sign only one.
   */
  public static CapiSignatureHash finished(CspContext context, Kind kind) {
    List<HashAlgorithm> all =
        Arrays.stream(HashAlgorithm.values()).filter(hash -> hash.isSignedBy(kind)).toList();
    return new CapiSignatureHash(context, kind, all.size() == 1 ? all.get(0) : null, true);
  }

  @Override
  public MessageDigest message() throws SignatureException {
    return finished ? new IdentityDigest() : Digests.of(chosen().jcaName().orElseThrow());
  }

  private HashAlgorithm chosen() throws SignatureException {
    if (hash == null) {
      throw NTE_BAD_HASH.as(
          SignatureException::new,
          "the hash of the value is not known: set a CapiSignatureParameterSpec with its ALG_ID");
    }
    return hash;
  }

  @Override
  public void check(byte[] value) throws SignatureException {
    SignatureInput.requireLength(value, chosen().bits() / Byte.SIZE);
  }

  @Override
  public byte[] content(byte[] value) {
    return flags.contains(SignatureFlag.CRYPT_NOHASHOID) ? value : withOid(value);
  }

  private byte[] withOid(byte[] value) {
    return hash.oid().map(oid -> DigestInfo.of(oid, value)).orElse(value);
  }

  /**
   * Returns the representations of the value; the hash value without DigestInfo is valid with any
   * flags (Wine test suite).
   */
  @Override
  public List<byte[]> acceptedContents(byte[] value) {
    return FLAG_IS_NO_DEMAND || !flags.contains(SignatureFlag.CRYPT_NOHASHOID)
        ? List.of(withOid(value), value)
        : List.of(value);
  }

  @Override
  public void setParameter(AlgorithmParameterSpec params)
      throws InvalidAlgorithmParameterException {
    if (params == null) {
      hash = initial;
      flags = Set.of();
      return;
    }
    if (!(params instanceof CapiSignatureParameterSpec spec)) {
      throw ERROR_INVALID_PARAMETER.as(
          InvalidAlgorithmParameterException::new,
          "the signature takes a CapiSignatureParameterSpec, not a " + params.getClass().getName());
    }
    if (!kind.signatureFlags().containsAll(spec.getFlags())) {
      throw NTE_BAD_FLAGS.as(
          InvalidAlgorithmParameterException::new,
          "flags "
              + spec.getFlags()
              + " of a signature with "
              + kind.jcaName()
              + "; allowed "
              + (kind.signatureFlags().isEmpty() ? "none" : kind.signatureFlags()));
    }
    HashAlgorithm wanted = spec.getHash().isPresent() ? signable(spec.getHash().get()) : initial;
    if (wanted != null) {
      DisabledAlgorithms.check(wanted, InvalidAlgorithmParameterException::new);
    }
    hash = wanted;
    flags = spec.getFlags();
  }

  private String allowed() {
    return context.rows(HashRow.class).stream()
        .filter(row -> row.algorithm().isSignedBy(kind))
        .map(row -> row.algId().name())
        .collect(Collectors.joining(", "));
  }

  private HashAlgorithm signable(AlgId algId) throws InvalidAlgorithmParameterException {
    return context
        .row(algId, HashRow.class)
        .map(HashRow::algorithm)
        .filter(algorithm -> algorithm.isSignedBy(kind) && (finished || algorithm == initial))
        .orElseThrow(() ->
            NTE_BAD_ALGID.as(
                InvalidAlgorithmParameterException::new,
                "hash "
                    + algId
                    + (finished
                        ? " is not signed with "
                            + kind.jcaName()
                            + " keys by "
                            + CspList.of(context)
                            + "; allowed "
                            + allowed()
                        : " where the signature's name says " + initial.algId())));
  }
}
