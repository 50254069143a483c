// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import static org.capijca.CapiError.NTE_BAD_DATA;

import org.capijca.AlgId;
import org.capijca.BlobType;

/** The BLOB format of DSS or Diffie-Hellman keys: magic numbers and version 2 layout. */
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

  /** Returns the ALG_ID of BLOBs of this format that contain no key: that of stored key pairs. */
  AlgId algId() {
    return algId;
  }

  /**
   * Returns the length in bytes of Q and X in a version 2 BLOB; 0 if it has no Q, and X is as long
   * as P.
   */
  int subgroupBytes() {
    return subgroupBytes;
  }

  /** Returns whether version 2 public BLOBs also contain P, Q and G. */
  boolean publicHasDomain() {
    return subgroupBytes != 0;
  }

  /**
   * Returns the magic number: "1" for public and "2" for private keys of version 2, "3" and "4" in
   * version 3.
   */
  int magic(BlobType type, int version) {
    int digit = (version - BlobHeader.VERSION_2) * 2;
    return firstMagic + (digit + (type == BlobType.PRIVATEKEYBLOB ? 1 : 0)) * ONE_DIGIT;
  }

  /**
   * Refuses domain parameters in which P or Q is zero, or Q does not have the fixed length of
   * version 2 BLOBs.
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

  /** Returns the length in bytes of X in a version 2 BLOB. */
  int widthX(DomainParameterData domain) {
    return subgroupBytes == 0 ? domain.widthP() : subgroupBytes;
  }

  /** Returns whether the magic number of version 3 public BLOBs comes next. */
  boolean isVersion3Public(LittleEndianReader in) {
    return in.startsWith(magic(BlobType.PUBLICKEYBLOB, BlobHeader.VERSION_3));
  }

  /** Reads the magic number and checks that it is that of this format. */
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
