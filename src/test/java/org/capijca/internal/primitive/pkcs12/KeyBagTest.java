// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.pkcs12;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPairGenerator;
import java.util.OptionalInt;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.pkcs.Attribute;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.Extension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("unit")
class KeyBagTest {
  private static byte[] encoded;

  @BeforeAll
  static void makeKey() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(512);
    encoded = generator.generateKeyPair().getPrivate().getEncoded();
  }

  /** DER omits the trailing zero bits of a named bit list (X.690 section 11.2.2). */
  @ParameterizedTest
  @CsvSource({"0x10, 4", "0x80, 7", "0x86, 1"})
  void keyUsage_isNamedBitList(int usage, int unusedBits) {
    KeyBag bag = KeyBag.of(encoded, OptionalInt.of(usage), BagAttributes.NONE);
    PrivateKeyInfo info = PrivateKeyInfo.getInstance(bag.privateKeyInfo());
    Attribute attribute = Attribute.getInstance(info.getAttributes().getObjectAt(0));
    ASN1BitString bits = (ASN1BitString) attribute.getAttributeValues()[0];

    assertThat(bag.keyUsage()).hasValue(usage);
    assertThat(attribute.getAttrType()).isEqualTo(Extension.keyUsage);
    assertThat(bits.getBytes()).containsExactly(usage);
    assertThat(bits.getPadBits()).isEqualTo(unusedBits);
  }

  @Test
  void keyWithoutUsage_hasNoAttribute() {
    KeyBag bag = KeyBag.of(encoded, OptionalInt.empty(), BagAttributes.NONE);

    assertThat(bag.keyUsage()).isEmpty();
    assertThat(bag.privateKeyInfo()).isEqualTo(encoded).isNotSameAs(encoded);
    assertThat(KeyBag.algorithm(bag.privateKeyInfo())).isEqualTo("1.2.840.113549.1.1.1");
  }
}
