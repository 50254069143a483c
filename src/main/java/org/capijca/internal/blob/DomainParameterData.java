// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.capijca.BlobType;

/**
 * Domain parameters in the form of a BLOB: P, Q, G, J and DSSSEED. Q and J may be absent.
 *
 * <p>The seed field is counter and seed: 4 and 20 bytes, the seed as a little-endian number; 24
 * bytes of 0xFF if there is none.
 */
public final class DomainParameterData {
  static final int SEED_SIZE = 24;

  private final int bitsP;
  private final int bitsQ;
  private final int bitsJ;
  private final byte[] p;
  private final byte[] q;
  private final byte[] g;
  private final byte[] j;
  private final byte[] seed;

  private DomainParameterData(
      int bitsP, int bitsQ, int bitsJ, byte[] p, byte[] q, byte[] g, byte[] j, byte[] seed) {
    this.bitsP = bitsP;
    this.bitsQ = bitsQ;
    this.bitsJ = bitsJ;
    this.p = p;
    this.q = q;
    this.g = g;
    this.j = j;
    this.seed = seed;
  }

  /**
   * Returns the parameters with these numbers.
   *
   * @param q null if unknown
   * @param j null if unknown
   * @param seed the 24 bytes of DSSSEED, or null for none
   * @throws BlobException if G is longer than P (NTE_BAD_DATA)
   */
  public static DomainParameterData of(
      BigInteger p, BigInteger q, BigInteger g, BigInteger j, byte[] seed) throws BlobException {
    int widthP = LittleEndianNumber.width(LittleEndianNumber.present(p, "p").bitLength());
    byte[] bytesQ = optional(q, "q");
    byte[] bytesJ = optional(j, "j");
    return new DomainParameterData(
        widthP * Byte.SIZE,
        bytesQ.length * Byte.SIZE,
        bytesJ.length * Byte.SIZE,
        LittleEndianNumber.write(p, widthP, "p"),
        bytesQ,
        LittleEndianNumber.write(g, widthP, "g"),
        bytesJ,
        seed == null ? noSeed() : Arrays.copyOf(seed, SEED_SIZE));
  }

  private static byte[] optional(BigInteger number, String field) throws BlobException {
    return number == null
        ? new byte[0]
        : LittleEndianNumber.write(number, LittleEndianNumber.width(number.bitLength()), field);
  }

  private static byte[] noSeed() {
    byte[] none = new byte[SEED_SIZE];
    Arrays.fill(none, (byte) 0xFF);
    return none;
  }

  /** Returns DSSSEED for the counter and the big-endian SEED of FIPS 186. */
  public static byte[] seedField(int counter, byte[] fipsSeed) {
    LittleEndianWriter out = new LittleEndianWriter(SEED_SIZE).dword(counter);
    for (int i = fipsSeed.length - 1; i >= 0; i--) {
      out.uint8(fipsSeed[i]);
    }
    return out.toByteArray();
  }

  /**
   * Reads KP_PUB_PARAMS: a version 3 public BLOB without Y, with or without a header. It is not
   * documented which of the two Windows accepts, so both are accepted; trailing bytes are ignored.
   *
   * @throws BlobException if it is neither (NTE_BAD_VER, NTE_BAD_TYPE, NTE_BAD_DATA)
   */
  public static DomainParameterData readPublicParameters(byte[] structure, DiscreteLogFormat format)
      throws BlobException {
    LittleEndianReader in = new LittleEndianReader(structure);
    if (!format.isVersion3Public(in)) {
      BlobHeader header = BlobHeader.read(in);
      header.require(BlobType.PUBLICKEYBLOB);
      header.requireVersion(BlobHeader.VERSION_3);
    }
    format.readMagic(in, BlobType.PUBLICKEYBLOB, BlobHeader.VERSION_3);
    return readVersion3Public(in, format);
  }

  /** Reads the data from after the magic number of a version 3 public BLOB up to Y. */
  static DomainParameterData readVersion3Public(LittleEndianReader in, DiscreteLogFormat format)
      throws BlobException {
    int bitsP = in.positiveBits("bitlen");
    int bitsQ = in.bits("bitlenQ");
    int bitsJ = in.bits("bitlenJ");
    byte[] seed = in.bytes(SEED_SIZE, "DSSSEED");
    return readVersion3(in, format, bitsP, bitsQ, bitsJ, seed);
  }

  /**
   * Reads P, Q (if the format has it) and G of a version 2 BLOB; the seed follows after the key.
   */
  static DomainParameterData readVersion2(
      LittleEndianReader in, DiscreteLogFormat format, int bitsP) throws BlobException {
    int widthP = LittleEndianNumber.width(bitsP);
    byte[] p = in.bytes(widthP, "p");
    byte[] q = in.bytes(format.subgroupBytes(), "q");
    byte[] g = in.bytes(widthP, "g");
    DomainParameterData domain =
        new DomainParameterData(bitsP, q.length * Byte.SIZE, 0, p, q, g, new byte[0], noSeed());
    format.check(domain);
    return domain;
  }

  /** Reads P, Q, G, J of a version 3 BLOB. */
  static DomainParameterData readVersion3(
      LittleEndianReader in, DiscreteLogFormat format, int bitsP, int bitsQ, int bitsJ, byte[] seed)
      throws BlobException {
    byte[] p = in.bytes(LittleEndianNumber.width(bitsP), "p");
    byte[] q = in.bytes(LittleEndianNumber.width(bitsQ), "q");
    byte[] g = in.bytes(LittleEndianNumber.width(bitsP), "g");
    byte[] j = in.bytes(LittleEndianNumber.width(bitsJ), "j");
    DomainParameterData domain = new DomainParameterData(bitsP, bitsQ, bitsJ, p, q, g, j, seed);
    format.check(domain);
    return domain;
  }

  /** A Q with leading zero bytes still has the fixed length. */
  private DomainParameterData withPaddedQ(int bytes) {
    byte[] padded = Arrays.copyOf(q, bytes);
    return new DomainParameterData(bitsP, bytes * Byte.SIZE, bitsJ, p, padded, g, j, seed);
  }

  DomainParameterData withSeed(byte[] newSeed) {
    return new DomainParameterData(bitsP, bitsQ, bitsJ, p, q, g, j, newSeed);
  }

  void writeVersion2(LittleEndianWriter out) {
    out.bytes(p).bytes(q).bytes(g);
  }

  void writeWithoutQ(LittleEndianWriter out) {
    out.bytes(p).bytes(g);
  }

  void writeVersion3(LittleEndianWriter out) {
    out.bytes(p).bytes(q).bytes(g).bytes(j);
  }

  int widthP() {
    return p.length;
  }

  int widthQ() {
    return q.length;
  }

  int sizeVersion3() {
    return 2 * p.length + q.length + j.length;
  }

  public int bitsP() {
    return bitsP;
  }

  int bitsQ() {
    return bitsQ;
  }

  int bitsJ() {
    return bitsJ;
  }

  byte[] seed() {
    return seed.clone();
  }

  public BigInteger p() {
    return LittleEndianNumber.read(p);
  }

  public Optional<BigInteger> q() {
    return q.length == 0 ? Optional.empty() : Optional.of(LittleEndianNumber.read(q));
  }

  public BigInteger g() {
    return LittleEndianNumber.read(g);
  }

  public Optional<BigInteger> j() {
    return j.length == 0 ? Optional.empty() : Optional.of(LittleEndianNumber.read(j));
  }

  /** Returns SEED of FIPS 186, big-endian; empty if there is none. */
  public Optional<byte[]> fipsSeed() {
    return Arrays.equals(seed, noSeed())
        ? Optional.empty()
        : Optional.of(
            LittleEndianNumber.reversed(Arrays.copyOfRange(seed, Integer.BYTES, SEED_SIZE)));
  }

  /** Returns the counter of DSSSEED; undefined if there is no seed. */
  public int seedCounter() {
    return LittleEndianNumber.read(Arrays.copyOf(seed, Integer.BYTES)).intValue();
  }

  /**
   * Returns KP_PUB_PARAMS: a version 3 public BLOB without Y; that it includes the header is
   * inferred. {@link #readPublicParameters} reads it.
   */
  public byte[] toPublicParameters(DiscreteLogFormat format) {
    if (q.length != 0 && q.length < format.subgroupBytes()) {
      return withPaddedQ(format.subgroupBytes()).toPublicParameters(format);
    }
    LittleEndianWriter out =
        new LittleEndianWriter(BlobHeader.SIZE + 4 * Integer.BYTES + SEED_SIZE + sizeVersion3());
    new BlobHeader(BlobType.PUBLICKEYBLOB, BlobHeader.VERSION_3, format.algId()).write(out);
    out.dword(format.magic(BlobType.PUBLICKEYBLOB, BlobHeader.VERSION_3));
    out.dword(bitsP).dword(bitsQ).dword(bitsJ).bytes(seed);
    writeVersion3(out);
    return out.toByteArray();
  }
}
