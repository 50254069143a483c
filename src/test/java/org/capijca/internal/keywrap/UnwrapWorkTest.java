// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keywrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.crypto.Cipher;
import org.capijca.AlgId;
import org.capijca.BlobType;
import org.capijca.CapiError;
import org.capijca.Csp;
import org.capijca.attacks.SecurityProperty;
import org.capijca.internal.blob.BlobHeader;
import org.capijca.internal.blob.KeyPairBlobs;
import org.capijca.internal.blob.WrappedKeyBlob;
import org.capijca.internal.csp.AlgorithmTable;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.MockedStatic;
import org.mockito.Mockito;

/** Tests that unwrapping does the same work with decrypted data, whatever is wrong with them. */
@SuppressWarnings("try") // the mocks are active until they are closed
@Tag("unit")
class UnwrapWorkTest {
  private static final String DISABLED = "org.capijca.disabledAlgorithms";

  /** A wrapping key that decrypts to given bytes and counts decryptions. */
  private static final class Given implements WrappingKey {
    private final UnwrappedData opened;
    private int calls;

    Given(UnwrappedData opened) {
      this.opened = opened;
    }

    @Override
    public AlgId algId() {
      return AlgId.CALG_RSA_KEYX;
    }

    @Override
    public byte[] wrap(byte[] plain) {
      throw new UnsupportedOperationException();
    }

    @Override
    public UnwrappedData unwrap(byte[] wrapped) {
      calls++;
      return opened;
    }
  }

  @ParameterizedTest
  @CsvSource({"16, false", "17, true", "0, true", "0, false", "300, true", "300, false"})
  void damagedKey_isDecryptedOnceAndWiped(int length, boolean intact) {
    byte[] bytes = HexFormat.of().parseHex("5a".repeat(length));
    Given wrapping = new Given(new UnwrappedData(bytes, intact));

    assertThatCapi(() -> unwrap(wrapping))
        .isExactlyInstanceOf(InvalidKeyException.class)
        .hasMessage(UnwrappedData.refusal().getMessage())
        .with(CapiError.NTE_BAD_DATA);
    assertThat(wrapping.calls).isEqualTo(1);
    assertThat(bytes).containsOnly(new byte[length]);
  }

  @Test
  void intactKey_isDecryptedOnceAndWiped() throws Exception {
    byte[] bytes = HexFormat.of().parseHex("5a".repeat(16));
    Given wrapping = new Given(new UnwrappedData(bytes, true));

    assertThat(unwrap(wrapping)).isNotNull();
    assertThat(wrapping.calls).isEqualTo(1);
    assertThat(bytes).containsOnly(0);
  }

  @Test
  @ResourceLock(DISABLED)
  void keyOfDisabledAlgorithm_isNotDecrypted() {
    Given wrapping = new Given(new UnwrappedData(new byte[16], true));
    try (SecurityProperty disabled = new SecurityProperty(DISABLED, "RC4")) {
      assertThatCapi(() -> unwrap(wrapping))
          .fails(InvalidKeyException.class)
          .with(CapiError.NTE_PERM);
    }

    assertThat(wrapping.calls).isZero();
  }

  private static Object unwrap(WrappingKey wrapping) throws InvalidKeyException {
    byte[] blob =
        WrappedKeyBlob.of(BlobType.SIMPLEBLOB, AlgId.CALG_RC4, AlgId.CALG_RSA_KEYX, new byte[64])
            .toBlob();
    return new SimpleBlobCodec()
        .unwrap(blob, wrapping, Set.of(), CspContext.DEFAULT, "RC4", Cipher.SECRET_KEY);
  }

  /** The decrypted bytes are followed by padding, which is not part of the key. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void privateKey_isDecryptedOnceAndWiped(boolean intact) throws Exception {
    KeyPair pair = CapiCalls.keyPair(Csp.MS_STRONG_PROV, "AT_KEYEXCHANGE", 512 << 16 | 1);
    byte[] blob =
        KeyFactory.getInstance("CALG_RSA_KEYX", CapiCalls.provider(Csp.MS_STRONG_PROV))
            .getKeySpec(pair.getPrivate(), CapiKeyBlobSpec.class)
            .getEncoded();
    byte[] key = Arrays.copyOfRange(blob, BlobHeader.SIZE, blob.length);
    byte[] bytes = Arrays.copyOf(key, key.length + 8);
    int length = intact ? key.length : bytes.length;
    Given wrapping = new Given(new UnwrappedData(bytes, length, intact));
    List<byte[]> read = new ArrayList<>();
    List<Integer> lengths = new ArrayList<>();
    try (MockedStatic<KeyPairBlobs> blobs =
        Mockito.mockStatic(
            KeyPairBlobs.class,
            call -> {
              read.add(call.getArgument(0));
              lengths.add(call.getArgument(1));
              return call.callRealMethod();
            })) {
      if (intact) {
        assertThat(privateKey(blob, wrapping).getAlgorithm()).isEqualTo("RSA");
      } else {
        assertThatCapi(() -> privateKey(blob, wrapping))
            .fails(InvalidKeyException.class)
            .with(CapiError.NTE_BAD_DATA);
      }
    }

    assertThat(wrapping.calls).isEqualTo(1);
    assertThat(bytes).containsOnly(0);
    assertThat(read)
        .hasSize(1)
        .allSatisfy(each -> assertThat(each).hasSize(blob.length + 8).containsOnly(0));
    assertThat(lengths).containsExactly(blob.length + (intact ? 0 : 8));
  }

  private static Key privateKey(byte[] blob, WrappingKey wrapping) throws InvalidKeyException {
    return new PrivateKeyBlobCodec()
        .unwrap(blob, wrapping, Set.of(), CspContext.DEFAULT, "RSA", Cipher.PRIVATE_KEY);
  }

  /**
   * Data that cannot be decrypted are treated as an empty key, and must be refused like any key of
   * a wrong length.
   */
  @Test
  void emptyKey_isRefusedByEveryAlgorithm() {
    for (Csp csp : Csp.values()) {
      for (SessionKeyRow row : AlgorithmTable.rows(csp, SessionKeyRow.class)) {
        assertThat(row.unwrapsKey(0)).as("%s of %s", row.algId(), csp).isFalse();
      }
    }
  }
}
