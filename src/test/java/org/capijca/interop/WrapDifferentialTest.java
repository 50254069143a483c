// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyFactory;
import java.security.KeyPair;
import java.util.List;
import java.util.Random;
import javax.crypto.Cipher;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiWrapParameterSpec;
import org.capijca.vectors.CapiCalls;
import org.capijca.vectors.SessionKeyFacts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exchanges RSA ciphertexts and SIMPLEBLOBs with the second implementation in both directions. */
@Tag("interop")
@RequiresOracle
class WrapDifferentialTest {
  private static final int CRYPT_EXPORTABLE = 1;
  private static final int CRYPT_OAEP = 0x40;
  private static final int KEYS = 12;
  private static final Csp CSP = Csp.MS_ENH_RSA_AES_PROV;

  /** DES keys are excluded: Wine does not set their parity, which another test compares. */
  private static final List<AlgId> ALGORITHMS =
      List.of(
          AlgId.CALG_RC2,
          AlgId.CALG_RC4,
          AlgId.CALG_AES_128,
          AlgId.CALG_AES_192,
          AlgId.CALG_AES_256);

  private final Oracle oracle;

  WrapDifferentialTest(Oracle oracle) {
    this.oracle = oracle;
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        384, 392, 400, 448, 512, 520, 576, 640, 768, 896, 1000, 1016, 1024, 1032, 1040, 1152, 1280,
        1536, 2048, 4096
      })
  void ciphertextsAndBlobs_areDecryptedByOtherImplementation(int bits) throws Exception {
    KeyPair pair = CapiCalls.keyPair(CSP, "CALG_RSA_KEYX", bits << 16 | CRYPT_EXPORTABLE);
    byte[] blob =
        KeyFactory.getInstance("CALG_RSA_KEYX", CapiCalls.provider(CSP))
            .getKeySpec(pair.getPrivate(), CapiKeyBlobSpec.class)
            .getEncoded();
    int theirs = oracle.call("importkey", oracle.context(CSP), blob, 0, CRYPT_EXPORTABLE).id();
    for (int i = 0; i < KEYS; i++) {
      Random random = LiveRun.random("wrap " + bits, i);
      for (int oaep : new int[] {0, CRYPT_OAEP}) {
        messages(random, pair, theirs, oaep, bits);
        blobs(random, pair, theirs, oaep, bits);
      }
    }
    oracle.call("destroykey", theirs);
  }

  private static int maxLength(int oaep, int bits) {
    return bits / 8 - (oaep == 0 ? 11 : 42);
  }

  private void messages(Random random, KeyPair pair, int theirs, int oaep, int bits)
      throws Exception {
    byte[] message = new byte[random.nextInt(maxLength(oaep, bits) + 1)];
    random.nextBytes(message);
    String name = oaep == 0 ? "CALG_RSA_KEYX" : "CALG_RSA_KEYX/ECB/OAEPPadding";
    Cipher cipher = Cipher.getInstance(name, CapiCalls.provider(CSP));

    cipher.init(Cipher.ENCRYPT_MODE, pair.getPublic());
    assertThat(oracle.call("decrypt", theirs, 1, oaep, cipher.doFinal(message)).bytes())
        .isEqualTo(message);

    byte[] encrypted = oracle.call("encrypt", theirs, 1, oaep, message).bytes();
    cipher.init(Cipher.DECRYPT_MODE, pair.getPrivate());
    assertThat(cipher.doFinal(encrypted)).isEqualTo(message);
  }

  private void blobs(Random random, KeyPair pair, int theirs, int oaep, int bits) throws Exception {
    AlgId algId = ALGORITHMS.get(random.nextInt(ALGORITHMS.size()));
    CapiSecretKey key = CapiCalls.sessionKey(CSP, algId.name(), CRYPT_EXPORTABLE);
    byte[] value = SessionKeyFacts.keyValue(key);
    if (value.length > maxLength(oaep, bits)) {
      return;
    }
    Cipher cipher = Cipher.getInstance("SIMPLEBLOB", CapiCalls.provider(CSP));
    cipher.init(Cipher.WRAP_MODE, pair.getPublic(), new CapiWrapParameterSpec(oaep));
    byte[] ours = cipher.wrap(key);
    int unwrapped = oracle.call("importkey", oracle.context(CSP), ours, theirs, oaep).id();
    assertThat(oracle.call("exportkey", unwrapped, 0, "PLAINTEXTKEYBLOB", 0).bytes())
        .isEqualTo(CapiCalls.plaintextKeyBlob(algId, value));

    byte[] wrapped = oracle.call("exportkey", unwrapped, theirs, "SIMPLEBLOB", oaep).bytes();
    assertThat(wrapped).hasSameSizeAs(ours);
    cipher.init(
        Cipher.UNWRAP_MODE, pair.getPrivate(), new CapiWrapParameterSpec(oaep | CRYPT_EXPORTABLE));
    CapiSecretKey back = (CapiSecretKey) cipher.unwrap(wrapped, algId.name(), Cipher.SECRET_KEY);
    assertThat(SessionKeyFacts.keyValue(back)).isEqualTo(value);
    oracle.call("destroykey", unwrapped);
  }
}
