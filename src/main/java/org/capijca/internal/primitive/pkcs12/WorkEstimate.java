// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.pkcs12;

import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.MacData;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PBMAC1Params;
import org.bouncycastle.asn1.pkcs.PKCS12PBEParams;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.capijca.internal.primitive.pkcs12.WorkLimit.ExceededException;

/**
 * Adds up the iteration counts that are visible without decryption, so that a file with excessive
 * counts is refused before any key is derived. Counts in encrypted parts, and repeated derivations
 * for several encodings of a password, are added when the file is read.
 *
 * <p>Structures that cannot be parsed are skipped here; the reader reports them once the MAC is
 * verified.
 */
final class WorkEstimate {
  /** With bags nested to the maximum depth, the parameters of a cipher are at level 18. */
  private static final int MAX_DEPTH = 24;

  private final WorkLimit limit = new WorkLimit();

  private WorkEstimate() throws IOException {}

  private interface Counting {
    void count() throws ExceededException;
  }

  /**
   * Checks the iteration counts of the MAC, which may be null, and of the content.
   *
   * @throws IOException if they exceed the limits (NTE_BAD_DATA)
   */
  static void check(MacData mac, byte[] content) throws IOException {
    WorkEstimate estimate = new WorkEstimate();
    if (mac != null) {
      estimate.addMac(mac);
    }
    for (ASN1Encodable each : sequence(content)) {
      estimate.passingOver(() -> estimate.addSafe(ContentInfo.getInstance(each)));
    }
  }

  private void passingOver(Counting counting) throws ExceededException {
    try {
      counting.count();
    } catch (RuntimeException | StackOverflowError e) {
      // The type is unexpected, so that the reader derives no key for it.
    }
  }

  /** PBMAC1 has a count in its own parameters; the count of MacData is ignored (RFC 9579). */
  private void addMac(MacData mac) throws ExceededException {
    AlgorithmIdentifier algorithm = mac.getMac().getAlgorithmId();
    if (algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBMAC1)) {
      passingOver(() ->
          addPbkdf2(
              PBMAC1Params.getInstance(algorithm.getParameters()).getKeyDerivationFunc(),
              algorithm.getAlgorithm()));
    } else {
      limit.spend(mac.getIterationCount());
    }
  }

  private void addSafe(ContentInfo info) throws ExceededException {
    if (info.getContentType().equals(PKCSObjectIdentifiers.data)) {
      for (ASN1Encodable each :
          sequence(ASN1OctetString.getInstance(info.getContent()).getOctets())) {
        walk(each, 1);
      }
    } else {
      walk(info.getContent(), 0);
    }
  }

  private static Iterable<ASN1Encodable> sequence(byte[] encoding) {
    try {
      return ASN1Sequence.getInstance(Asn1.first(encoding));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return List.of();
    }
  }

  private void walk(ASN1Encodable structure, int depth) throws ExceededException {
    if (structure != null && depth <= MAX_DEPTH) {
      passingOver(() -> walkInto(structure.toASN1Primitive(), depth + 1));
    }
  }

  private void walkInto(ASN1Primitive value, int depth) throws ExceededException {
    if (value instanceof ASN1Sequence sequence) {
      passingOver(() -> addDerivation(sequence));
      for (ASN1Encodable each : sequence) {
        walk(each, depth);
      }
    } else if (value instanceof ASN1Set set) {
      for (ASN1Encodable each : set) {
        walk(each, depth);
      }
    } else if (value instanceof ASN1TaggedObject tagged) {
      walk(tagged.getBaseObject(), depth);
    }
  }

  /** Counts a sequence that is the AlgorithmIdentifier of a password-based encryption. */
  private void addDerivation(ASN1Sequence sequence) throws ExceededException {
    Optional<ASN1ObjectIdentifier> algorithm = algorithm(sequence);
    if (algorithm.isEmpty()) {
      return;
    }
    if (algorithm.get().equals(PKCSObjectIdentifiers.id_PBES2)) {
      PBES2Parameters pbes2 = PBES2Parameters.getInstance(sequence.getObjectAt(1));
      addPbkdf2(
          AlgorithmIdentifier.getInstance(pbes2.getKeyDerivationFunc().toASN1Primitive()),
          pbes2.getEncryptionScheme().getAlgorithm());
    } else if (PbeScheme.of(algorithm.get()).isPresent()) {
      PKCS12PBEParams pbe = PKCS12PBEParams.getInstance(sequence.getObjectAt(1));
      add(pbe, algorithm.get(), pbe.getIterations());
    }
  }

  private static Optional<ASN1ObjectIdentifier> algorithm(ASN1Sequence sequence) {
    return sequence.size() == 2 && sequence.getObjectAt(0) instanceof ASN1ObjectIdentifier algorithm
        ? Optional.of(algorithm)
        : Optional.empty();
  }

  private void addPbkdf2(AlgorithmIdentifier function, ASN1ObjectIdentifier user)
      throws ExceededException {
    if (function.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBKDF2)) {
      PBKDF2Params pbkdf2 = PBKDF2Params.getInstance(function.getParameters());
      add(pbkdf2, user, pbkdf2.getIterationCount());
    }
  }

  /** Returns the key length, which the algorithm determines if the parameters do not. */
  private void add(ASN1Encodable parameters, ASN1ObjectIdentifier algorithm, BigInteger count)
      throws ExceededException {
    limit.spendOnce(List.of(parameters.toASN1Primitive(), algorithm), count);
  }
}
