// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.pkcs12;

import java.io.IOException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.MacData;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCS12PBEParams;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/**
 * Adds up the iteration counts that a file shows without being decrypted, so that too high ones are
 * refused before any key is derived. What is encrypted within is counted when it is read.
 *
 * <p>Structures that are none are passed over: the reader reports them once the MAC is right.
 */
final class WorkEstimate {
  /** The deepest parameters in use are at level 13. */
  private static final int MAX_DEPTH = 24;

  private final WorkLimit limit = new WorkLimit();

  private WorkEstimate() throws IOException {}

  /**
   * Checks the counts of the MAC, which may be null, and of what the content shows.
   *
   * @throws IOException if they exceed the limits (NTE_BAD_DATA)
   */
  static void check(MacData mac, byte[] content) throws IOException {
    WorkEstimate estimate = new WorkEstimate();
    if (mac != null) {
      estimate.limit.spend(mac.getIterationCount());
      estimate.walk(mac.getMac(), 0);
    }
    ASN1Primitive first;
    try {
      first = Asn1.first(content);
    } catch (IOException notReadable) {
      return;
    }
    try {
      for (ASN1Encodable each : ASN1Sequence.getInstance(first)) {
        estimate.addSafe(ContentInfo.getInstance(each));
      }
    } catch (IllegalArgumentException | IllegalStateException notReadable) {
      return;
    }
  }

  private void addSafe(ContentInfo info) throws IOException {
    if (info.getContentType().equals(PKCSObjectIdentifiers.data)) {
      walk(ASN1Sequence.getInstance(ASN1OctetString.getInstance(info.getContent()).getOctets()), 0);
    } else {
      walk(info.getContent(), 0);
    }
  }

  private void walk(ASN1Encodable structure, int depth) throws IOException {
    if (structure == null || depth > MAX_DEPTH) {
      return;
    }
    ASN1Encodable value = structure.toASN1Primitive();
    if (value instanceof ASN1Sequence sequence) {
      addDerivation(sequence);
      for (ASN1Encodable each : sequence) {
        walk(each, depth + 1);
      }
    } else if (value instanceof ASN1Set set) {
      for (ASN1Encodable each : set) {
        walk(each, depth + 1);
      }
    } else if (value instanceof ASN1TaggedObject tagged) {
      walk(tagged.getBaseObject(), depth + 1);
    }
  }

  /** An AlgorithmIdentifier of a key derivation. */
  private void addDerivation(ASN1Sequence sequence) throws IOException {
    if (sequence.size() != 2
        || !(sequence.getObjectAt(0) instanceof ASN1ObjectIdentifier algorithm)) {
      return;
    }
    if (algorithm.equals(PKCSObjectIdentifiers.id_PBKDF2)) {
      PBKDF2Params pbkdf2 = PBKDF2Params.getInstance(sequence.getObjectAt(1));
      limit.spendOnce(pbkdf2.toASN1Primitive(), pbkdf2.getIterationCount());
    } else if (algorithm.on(PKCSObjectIdentifiers.pkcs_12PbeIds)) {
      limit.spend(PKCS12PBEParams.getInstance(sequence.getObjectAt(1)).getIterations());
    }
  }
}
