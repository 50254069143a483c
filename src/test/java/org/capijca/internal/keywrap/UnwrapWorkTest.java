// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keywrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.security.InvalidKeyException;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Cipher;
import org.capijca.AlgId;
import org.capijca.BlobType;
import org.capijca.CapiError;
import org.capijca.Csp;
import org.capijca.internal.blob.WrappedKeyBlob;
import org.capijca.internal.csp.AlgorithmTable;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.SessionKeyRow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that unwrapping does the same work with decrypted data, whatever is wrong with them. */
@Tag("unit")
class UnwrapWorkTest {
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

  private static Object unwrap(WrappingKey wrapping) throws InvalidKeyException {
    byte[] blob =
        WrappedKeyBlob.of(BlobType.SIMPLEBLOB, AlgId.CALG_RC4, AlgId.CALG_RSA_KEYX, new byte[64])
            .toBlob();
    return new SimpleBlobCodec()
        .unwrap(blob, wrapping, Set.of(), CspContext.DEFAULT, "RC4", Cipher.SECRET_KEY);
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
