// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.x509.Extension;
import org.capijca.CapiError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that altered content with a valid MAC causes only IOExceptions with a code. */
@Tag("unit")
class PfxFuzzTest {
  private static final int ROUNDS = 3000;

  /** A key pair of each kind, with all attributes and a certificate. */
  private static byte[] content(String algorithm, int bits) throws Exception {
    KeyPair pair = PfxMaker.keys(algorithm, bits);
    KeyPair issuer = PfxMaker.rsa();
    return new DERSequence(
            PfxMaker.safe(
                PfxMaker.key(
                    pair.getPrivate(),
                    new DERSet(
                        PfxMaker.attribute(
                            Extension.keyUsage, new DERBitString(new byte[] {0x10}))),
                    PfxMaker.name("c"),
                    PfxMaker.id(1)),
                PfxMaker.certificate(
                    PfxMaker.certificate("CN=c", pair.getPublic(), "CN=i", issuer.getPrivate(), 1)
                        .getEncoded(),
                    PfxMaker.name("c"),
                    PfxMaker.id(1))))
        .getEncoded();
  }

  private static void load(byte[] content, String what) throws Exception {
    try {
      KeyStore store =
          TestStores.load(PfxMaker.ofContent(PfxMaker.passwordBytes(TestStores.PASSWORD), content));
      for (String alias : Collections.list(store.aliases())) {
        assertThat(store.getEntry(alias, null)).as(what).isNotNull();
      }
    } catch (IOException e) {
      assertThat(CapiError.of(e)).as(what).isPresent();
    }
  }

  @ParameterizedTest
  @CsvSource({"RSA, 512", "DSA, 512", "DH, 512"})
  void alteredContent_isRefusedOrRead(String algorithm, int bits) throws Exception {
    byte[] content = content(algorithm, bits);
    Random random = new Random(20260101);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] altered = content.clone();
      for (int change = random.nextInt(3); change >= 0; change--) {
        altered[random.nextInt(altered.length)] = (byte) random.nextInt(256);
      }
      load(altered, algorithm + ", round " + round);
    }
  }

  @Test
  void everyPrefixOfContent_isRefusedOrRead() throws Exception {
    byte[] content = content("RSA", 512);
    for (int length = 0; length < content.length; length++) {
      load(Arrays.copyOf(content, length), "the first " + length + " bytes");
    }
  }
}
