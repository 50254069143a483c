// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.pkcs12;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.OptionalInt;
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
  private final OptionalInt keyUsage;
  private final BagAttributes attributes;

  private KeyBag(byte[] privateKeyInfo, OptionalInt keyUsage, BagAttributes attributes) {
    this.privateKeyInfo = privateKeyInfo;
    this.keyUsage = keyUsage;
    this.attributes = attributes;
  }

  /**
   * A PrivateKeyInfo that has been read.
   *
   * @param usageOfBag the key usage among the attributes of the bag, where some programs put it
   */
  static KeyBag of(PrivateKeyInfo info, OptionalInt usageOfBag, BagAttributes attributes)
      throws IOException {
    OptionalInt usage = PfxAttributes.keyUsage(info.getAttributes());
    return new KeyBag(info.getEncoded(), usage.isPresent() ? usage : usageOfBag, attributes);
  }

  /**
   * A bag to be written.
   *
   * @param privateKeyInfo PKCS #8, not kept
   * @param keyUsage the first byte of the X.509 key usage: 0x10 for keys of AT_KEYEXCHANGE, 0x80
   *     for keys of AT_SIGNATURE; empty for none
   */
  public static KeyBag of(byte[] privateKeyInfo, OptionalInt keyUsage, BagAttributes attributes) {
    if (keyUsage.isEmpty()) {
      return new KeyBag(privateKeyInfo.clone(), keyUsage, attributes);
    }
    PrivateKeyInfo info = PrivateKeyInfo.getInstance(privateKeyInfo);
    int bits = keyUsage.getAsInt();
    Attribute usage =
        new Attribute(Extension.keyUsage, new DERSet(new DERBitString((byte) bits, padding(bits))));
    try {
      byte[] marked =
          new PrivateKeyInfo(
                  info.getPrivateKeyAlgorithm(), info.parsePrivateKey(), new DERSet(usage))
              .getEncoded();
      return new KeyBag(marked, keyUsage, attributes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** DER counts the zeros at the end of a named bit list. */
  private static int padding(int keyUsage) {
    return Integer.numberOfTrailingZeros(keyUsage);
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
    return keyUsage;
  }

  public void wipe() {
    Arrays.fill(privateKeyInfo, (byte) 0);
  }
}
