// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import static org.capijca.CapiError.NTE_BAD_DATA;

import org.capijca.AlgId;
import org.capijca.BlobType;

/** What tells DSS BLOBs from Diffie-Hellman ones: the magic numbers and the version 2 layout. */
public enum DiscreteLogFormat {
  /** "DSS1" to "DSS4". */
  DSS(AlgId.CALG_DSS_SIGN, 0x31535344, 20),

  /** 00 "DH1" to 00 "DH4". */
  DH(AlgId.CALG_DH_SF, 0x31484400, 0);

  private static final int ONE_DIGIT = 0x01000000;

  private final AlgId algId;
  private final int firstMagic;
  private final int subgroupBytes;

  DiscreteLogFormat(AlgId algId, int firstMagic, int subgroupBytes) {
    this.algId = algId;
    this.firstMagic = firstMagic;
    this.subgroupBytes = subgroupBytes;
  }

  /** The ALG_ID that stands for the format where there is no key: that of stored pairs. */
  AlgId algId() {
    return algId;
  }

  /** Bytes of Q and X in a version 2 BLOB; 0 where it has no Q, and X is as long as P. */
  int subgroupBytes() {
    return subgroupBytes;
  }

  /** Whether version 2 public BLOBs hold P, Q and G, too. */
  boolean publicHasDomain() {
    return subgroupBytes != 0;
  }

  /** Public and private of version 2, then public and private of version 3. */
  int magic(BlobType type, int version) {
    int digit = (version - BlobHeader.VERSION_2) * 2;
    return firstMagic + (digit + (type == BlobType.PRIVATEKEYBLOB ? 1 : 0)) * ONE_DIGIT;
  }

  /**
   * Fails where P or Q is zero, which nothing can be computed with, or Q does not have the one
   * length that version 2 BLOBs have room for.
   */
  void check(DomainParameterData domain) throws BlobException {
    boolean zeroQ = domain.q().isPresent() && domain.q().get().signum() == 0;
    if (domain.p().signum() == 0 || zeroQ) {
      throw NTE_BAD_DATA.as(BlobException::new, "P or Q is 0");
    }
    if (subgroupBytes != 0 && domain.widthQ() != subgroupBytes) {
      throw NTE_BAD_DATA.as(
          BlobException::new,
          this + " has a Q of " + subgroupBytes + " bytes, not " + domain.widthQ());
    }
  }

  /** Bytes of X in a version 2 BLOB. */
  int widthX(DomainParameterData domain) {
    return subgroupBytes == 0 ? domain.widthP() : subgroupBytes;
  }

  /** Whether the magic number of version 3 public BLOBs comes next. */
  boolean isVersion3Public(LittleEndianReader in) {
    return in.startsWith(magic(BlobType.PUBLICKEYBLOB, BlobHeader.VERSION_3));
  }

  /** Reads the magic and fails unless it is the one of this format. */
  void readMagic(LittleEndianReader in, BlobHeader header) throws BlobException {
    readMagic(in, header.type(), header.version());
  }

  void readMagic(LittleEndianReader in, BlobType type, int version) throws BlobException {
    int magic = in.dword("magic");
    int wanted = magic(type, version);
    if (magic != wanted) {
      throw NTE_BAD_DATA.as(
          BlobException::new,
          "magic 0x" + Integer.toHexString(magic) + " instead of 0x" + Integer.toHexString(wanted));
    }
  }
}
