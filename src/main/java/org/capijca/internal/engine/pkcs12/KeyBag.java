package org.capijca.internal.engine.pkcs12;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.OptionalInt;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.pkcs.Attribute;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.Extension;

/**
 * A private key and what its bag says; owns its bytes and wipes them.
 *
 * <p>The use of the key, which is its slot on Windows, is an attribute of the PrivateKeyInfo, not
 * of the bag.
 */
public final class KeyBag {
  private final byte[] privateKeyInfo;
  private final BagAttributes attributes;

  private KeyBag(byte[] privateKeyInfo, BagAttributes attributes) {
    this.privateKeyInfo = privateKeyInfo;
    this.attributes = attributes;
  }

  /** Takes over a PrivateKeyInfo that has been read. */
  static KeyBag of(PrivateKeyInfo info, BagAttributes attributes) {
    return new KeyBag(encode(info), attributes);
  }

  /**
   * A bag to be written.
   *
   * @param privateKeyInfo PKCS #8, not kept
   * @param keyUsage the first byte of the X.509 key usage: 0x10 for keys of AT_KEYEXCHANGE, 0x80
   *     for keys of AT_SIGNATURE; empty for none
   */
  public static KeyBag of(byte[] privateKeyInfo, OptionalInt keyUsage, BagAttributes attributes) {
    PrivateKeyInfo info = PrivateKeyInfo.getInstance(privateKeyInfo);
    if (keyUsage.isEmpty()) {
      return of(info, attributes);
    }
    int bits = keyUsage.getAsInt();
    Attribute usage =
        new Attribute(Extension.keyUsage, new DERSet(new DERBitString((byte) bits, padding(bits))));
    try {
      return of(
          new PrivateKeyInfo(
              info.getPrivateKeyAlgorithm(), info.parsePrivateKey(), new DERSet(usage)),
          attributes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** DER counts the zeros at the end of a named bit list. */
  private static int padding(int keyUsage) {
    return Integer.numberOfTrailingZeros(keyUsage);
  }

  private static byte[] encode(PrivateKeyInfo info) {
    try {
      return info.getEncoded();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** PKCS #8; the caller wipes it. */
  public byte[] privateKeyInfo() {
    return privateKeyInfo.clone();
  }

  public BagAttributes attributes() {
    return attributes;
  }

  /** The object identifier of the algorithm, in dots. */
  public String algorithm() {
    return algorithm(privateKeyInfo);
  }

  /**
   * The object identifier of the algorithm in a PrivateKeyInfo, in dots.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static String algorithm(byte[] privateKeyInfo) {
    return PrivateKeyInfo.getInstance(privateKeyInfo)
        .getPrivateKeyAlgorithm()
        .getAlgorithm()
        .getId();
  }

  /** The first byte of the key usage; empty where the file names none. */
  public OptionalInt keyUsage() {
    ASN1Set set = PrivateKeyInfo.getInstance(privateKeyInfo).getAttributes();
    if (set == null) {
      return OptionalInt.empty();
    }
    return Arrays.stream(set.toArray())
        .map(Attribute::getInstance)
        .filter(attribute -> attribute.getAttrType().equals(Extension.keyUsage))
        .mapToInt(attribute -> firstByte(attribute.getAttributeValues()))
        .findFirst();
  }

  private static int firstByte(ASN1Encodable[] values) {
    byte[] bits =
        values.length == 0 ? new byte[0] : ASN1BitString.getInstance(values[0]).getBytes();
    return bits.length == 0 ? 0 : Byte.toUnsignedInt(bits[0]);
  }

  public void wipe() {
    Arrays.fill(privateKeyInfo, (byte) 0);
  }
}
