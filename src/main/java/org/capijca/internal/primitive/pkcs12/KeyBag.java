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
 * A private key with the attributes of its bag; owns its bytes and wipes them.
 *
 * <p>The key usage, which determines the slot on Windows, is an attribute of the PrivateKeyInfo,
 * not of the bag.
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
   * Returns a bag with a PrivateKeyInfo that was read.
   *
   * @param usageOfBag the key usage among the attributes of the bag, where some programs write it
   */
  static KeyBag of(PrivateKeyInfo info, OptionalInt usageOfBag, BagAttributes attributes)
      throws IOException {
    OptionalInt usage = PfxAttributes.keyUsage(info.getAttributes());
    return new KeyBag(info.getEncoded(), usage.isPresent() ? usage : usageOfBag, attributes);
  }

  /**
   * Returns a bag to be written.
   *
   * @param privateKeyInfo PKCS #8, not retained
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

  /** Returns the number of trailing zero bits, which DER omits in a named bit list. */
  private static int padding(int keyUsage) {
    return Integer.numberOfTrailingZeros(keyUsage);
  }

  /** Returns a copy of the PKCS #8 encoding; the caller wipes it. */
  public byte[] privateKeyInfo() {
    return privateKeyInfo.clone();
  }

  public BagAttributes attributes() {
    return attributes;
  }

  /**
   * Returns the object identifier of the algorithm of a PrivateKeyInfo, in dotted decimal notation.
   *
   * @throws IllegalArgumentException if the bytes are not a PrivateKeyInfo
   */
  public static String algorithm(byte[] privateKeyInfo) {
    return PrivateKeyInfo.getInstance(privateKeyInfo)
        .getPrivateKeyAlgorithm()
        .getAlgorithm()
        .getId();
  }

  /** Returns the first byte of the key usage; empty if the file has none. */
  public OptionalInt keyUsage() {
    return keyUsage;
  }

  public void wipe() {
    Arrays.fill(privateKeyInfo, (byte) 0);
  }
}
