// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.rsa;

import static org.capijca.internal.primitive.SelfTests.assertFails;
import static org.capijca.internal.primitive.SelfTests.assertPasses;

import java.security.GeneralSecurityException;
import org.capijca.internal.primitive.SelfTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The self-tests of RSA and its paddings. */
@Tag("unit")
class RsaSelfTestTest {
  private static byte[] changed(byte[] block, int index) {
    byte[] changed = block.clone();
    changed[index] ^= 1;
    return changed;
  }

  @Test
  void publicKeys_areTested() {
    assertPasses("JDK", RsaSelfTest.ofPublic(JdkRsa::apply));
    assertPasses("Bouncy Castle", RsaSelfTest.ofPublic(BouncyCastleRsa::apply));
    for (int index : new int[] {0, 127}) {
      assertFails(
          "JDK, byte " + index,
          RsaSelfTest.ofPublic((key, block) -> changed(JdkRsa.apply(key, block), index)));
      assertFails(
          "Bouncy Castle, byte " + index,
          RsaSelfTest.ofPublic((key, block) -> changed(BouncyCastleRsa.apply(key, block), index)));
    }
    assertFails("no encryption", RsaSelfTest.ofPublic((key, block) -> block));
  }

  @Test
  void privateKeys_areTested() {
    assertPasses("JDK", RsaSelfTest.ofPrivate(JdkRsa::apply));
    assertPasses("Bouncy Castle", RsaSelfTest.ofPrivate(BouncyCastleRsa::apply));
    for (int index : new int[] {0, 127}) {
      assertFails(
          "JDK, byte " + index,
          RsaSelfTest.ofPrivate((key, block) -> changed(JdkRsa.apply(key, block), index)));
    }
    assertFails(
        "exception",
        RsaSelfTest.ofPrivate((key, block) -> {
          throw new GeneralSecurityException();
        }));
  }

  @Test
  void oaep_isTested() {
    RsaPadding sha1 = OaepPadding.of("SHA-1", "SHA-1", new byte[0]).orElseThrow();

    assertPasses("OAEP", PaddingSelfTest.of(sha1));
    assertFails("label", oaep("SHA-1", "SHA-1", 1));
    assertFails("MGF", oaep("SHA-1", "SHA-256", 0));
    assertFails("PKCS #1", PaddingSelfTest.of(Pkcs1Padding.TYPE_2));
  }

  private static SelfTest oaep(String hash, String mgfHash, int labelLength) {
    return PaddingSelfTest.of(OaepPadding.of(hash, mgfHash, new byte[labelLength]).orElseThrow());
  }

  @Test
  void pss_isTested() {
    assertPasses("PSS", PaddingSelfTest.of(PssPadding.of("SHA-1", "SHA-1", 20)));
    assertFails("salt", PaddingSelfTest.of(PssPadding.of("SHA-1", "SHA-1", 19)));
    assertFails("MGF", PaddingSelfTest.of(PssPadding.of("SHA-1", "SHA-256", 20)));
  }
}
