// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Cipher;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.spec.CapiPublicKeyTokenSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests failures of single calls that document an exception and a code. */
@Tag("laws")
class FailureCodeTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 9, 100})
  void publicKeyToken_hasEightBytes(int length) {
    assertThatCapi(() -> new CapiPublicKeyTokenSpec(new byte[length]))
        .fails(IllegalArgumentException.class)
        .with(CapiError.NTE_BAD_LEN);
    assertThat(new CapiPublicKeyTokenSpec(new byte[8]).toString()).isEqualTo("0".repeat(16));
  }

  @Test
  void nullString_isRefusedByNullPointerException() {
    assertThatCapi(() -> new CapiProvider().configure(null))
        .fails(NullPointerException.class)
        .with(CapiError.ERROR_INVALID_PARAMETER);
  }

  /** BLOB types that no cipher wraps keys in. */
  @ParameterizedTest
  @ValueSource(strings = {"OPAQUEKEYBLOB", "PUBLICKEYBLOB", "PLAINTEXTKEYBLOB", "KEYSTATEBLOB"})
  void cipherOfOtherBlobType_isRefusedWithReason(String name) {
    assertThatCapi(() -> Cipher.getInstance(name, new CapiProvider()))
        .fails(NoSuchAlgorithmException.class)
        .with(CapiError.NTE_BAD_ALGID);
  }

  @Test
  void digestIntoShortBuffer_isRefusedWithRequiredLength() throws Exception {
    CapiProvider provider = new CapiProvider();
    Map<String, Integer> lengths = new TreeMap<>();
    for (Provider.Service service : provider.getServices()) {
      if (service.getType().equals("MessageDigest")) {
        MessageDigest digest = MessageDigest.getInstance(service.getAlgorithm(), provider);
        int length = digest.getDigestLength();
        lengths.put(service.getAlgorithm(), length);
        assertThatCapi(() -> digest.digest(new byte[length], 0, length - 1))
            .as(service.getAlgorithm())
            .fails(DigestException.class)
            .hasMessageContaining(length + " bytes")
            .with(CapiError.ERROR_MORE_DATA);
      }
    }
    assertThat(lengths).isNotEmpty();
  }
}
