// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keywrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.csp.CspContext;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests that keys and passwords are wiped after they have been wrapped or unwrapped. */
@Tag("unit")
class WrapWipeTest {
  private static final Csp CSP = Csp.MS_ENHANCED_PROV;

  private static KeyPair pair;

  @BeforeAll
  static void generateKeys() throws Exception {
    pair = CapiCalls.keyPair(CSP, "CALG_RSA_KEYX", 512 << 16 | 1);
  }

  /** A wrapping key that leaves everything as it is, and keeps the arrays that it has seen. */
  private static final class Recording implements WrappingKey {
    private final List<byte[]> plaintexts = new ArrayList<>();

    @Override
    public AlgId algId() {
      return AlgId.CALG_3DES;
    }

    @Override
    public byte[] wrap(byte[] plain) {
      plaintexts.add(plain);
      return plain.clone();
    }

    @Override
    public UnwrappedData unwrap(byte[] wrapped) {
      byte[] plain = wrapped.clone();
      plaintexts.add(plain);
      return new UnwrappedData(plain, true);
    }

    void assertWiped() {
      assertThat(plaintexts).hasSize(1);
      assertThat(plaintexts.get(0)).isNotEmpty().containsOnly(0);
    }
  }

  /** A password that keeps each copy that it has given out. */
  private static final class RecordingPassword implements SecretKey {
    private static final long serialVersionUID = 1;

    private final transient List<byte[]> copies = new ArrayList<>();

    @Override
    public String getAlgorithm() {
      return "RAW";
    }

    @Override
    public String getFormat() {
      return "RAW";
    }

    @Override
    public byte[] getEncoded() {
      byte[] copy = "secret".getBytes(StandardCharsets.US_ASCII);
      copies.add(copy);
      return copy;
    }

    void assertWiped(int times) {
      assertThat(copies).hasSize(times).allSatisfy(copy -> assertThat(copy).containsOnly(0));
    }
  }

  @Test
  void privateKeyBlob_isWipedAfterEncryptionAndDecryption() throws Exception {
    PrivateKeyBlobCodec codec = new PrivateKeyBlobCodec();
    Recording wrapping = new Recording();
    byte[] blob = codec.wrap(pair.getPrivate(), wrapping, Set.of());
    wrapping.assertWiped();
    assertThat(Arrays.copyOfRange(blob, 8, 12))
        .isEqualTo("RSA2".getBytes(StandardCharsets.US_ASCII));

    Recording unwrapping = new Recording();
    Key back =
        codec.unwrap(blob, unwrapping, Set.of(), CspContext.DEFAULT, "RSA", Cipher.PRIVATE_KEY);
    unwrapping.assertWiped();
    assertThat(back.getAlgorithm()).isEqualTo("RSA");
  }

  @Test
  void sessionKey_isWipedAfterEncryption() throws Exception {
    CapiSecretKey key = CapiCalls.sessionKey(CSP, "CALG_RC4", 1);
    Recording wrapping = new Recording();

    new SimpleBlobCodec().wrap(key, wrapping, Set.of());

    wrapping.assertWiped();
  }

  @Test
  void password_isReadForEachFile_andWiped() throws Exception {
    RecordingPassword password = new RecordingPassword();
    Cipher pvk = Cipher.getInstance("PVK", CapiCalls.provider(CSP));

    pvk.init(Cipher.WRAP_MODE, password);
    password.assertWiped(1);
    byte[] file = pvk.wrap(pair.getPrivate());
    password.assertWiped(2);
    pvk.init(Cipher.UNWRAP_MODE, password);
    pvk.unwrap(file, "RSA", Cipher.PRIVATE_KEY);
    password.assertWiped(4);
  }

  @Test
  void password_isWipedAfterWrongFile() throws Exception {
    RecordingPassword password = new RecordingPassword();
    Cipher pvk = Cipher.getInstance("PVK", CapiCalls.provider(CSP));
    pvk.init(Cipher.UNWRAP_MODE, password);

    assertThatThrownBy(() -> pvk.unwrap(new byte[24], "RSA", Cipher.PRIVATE_KEY))
        .isInstanceOf(InvalidKeyException.class);

    password.assertWiped(2);
  }
}
