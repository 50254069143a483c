// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.when;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.ProviderException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.NoSuchPaddingException;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.Csp;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.primitive.cipher.CipherEngines;
import org.capijca.internal.session.SessionKey;
import org.capijca.vectors.CapiCalls;
import org.capijca.vectors.PlainKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.MockedStatic;

/** Tests the methods of a cipher whose mode only the JDK has, against the JDK's own cipher. */
@SuppressWarnings("try") // the mock is active until it is closed
@Tag("unit")
class JdkModeCipherTest {
  private static final Csp CSP = Csp.MS_ENH_RSA_AES_PROV;
  private static final byte[] VALUE = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
  private static final byte[] PLAIN =
      "forty bytes of data for an authenticated".getBytes(StandardCharsets.US_ASCII);
  private static final GCMParameterSpec GCM = new GCMParameterSpec(128, new byte[12]);

  private final SessionKey key = PlainKeys.key(CSP, AlgId.CALG_AES_128, VALUE);
  private Cipher jdk;

  @BeforeEach
  void initJdk() throws Exception {
    jdk = Cipher.getInstance("AES/GCM/NoPadding", "SunJCE");
    jdk.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(VALUE, "AES"), GCM);
    jdk.updateAAD(VALUE, 2, 5);
  }

  private Cipher cipher(int opmode) throws Exception {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", CapiCalls.provider(CSP));
    cipher.init(opmode, key, GCM);
    return cipher;
  }

  @Test
  void dataInParts_areEncryptedAndAuthenticatedAsByJdk() throws Exception {
    byte[] expected = jdk.doFinal(PLAIN);
    Cipher cipher = cipher(Cipher.ENCRYPT_MODE);
    cipher.updateAAD(VALUE, 2, 2);
    cipher.updateAAD(ByteBuffer.wrap(VALUE, 4, 3));
    byte[] first = cipher.update(PLAIN, 0, 20);
    byte[] rest = cipher.doFinal(PLAIN, 20, 20);

    byte[] joined = Arrays.copyOf(first, first.length + rest.length);
    System.arraycopy(rest, 0, joined, first.length, rest.length);
    assertThat(joined).isEqualTo(expected);
  }

  @Test
  void dataWrittenToArrays_areThoseOfJdk() throws Exception {
    byte[] expected = jdk.doFinal(PLAIN);
    Cipher cipher = cipher(Cipher.ENCRYPT_MODE);
    cipher.updateAAD(VALUE, 2, 5);
    byte[] out = new byte[60];

    int written = cipher.update(PLAIN, 0, 40, out, 1);
    assertThat(written).isEqualTo(32);
    assertThat(cipher.doFinal(out, 1 + written)).isEqualTo(expected.length - written);
    assertThat(Arrays.copyOfRange(out, 1, 1 + expected.length)).isEqualTo(expected);

    cipher.init(Cipher.DECRYPT_MODE, key, GCM);
    cipher.updateAAD(VALUE, 2, 5);
    byte[] plain = new byte[41];
    assertThat(cipher.doFinal(expected, 0, expected.length, plain, 1)).isEqualTo(40);
    assertThat(Arrays.copyOfRange(plain, 1, 41)).isEqualTo(PLAIN);
  }

  @Test
  void sizes_areThoseOfJdk() throws Exception {
    Cipher cipher = cipher(Cipher.ENCRYPT_MODE);
    assertThat(cipher.getBlockSize()).isEqualTo(16);
    assertThat(cipher.getOutputSize(40)).isEqualTo(56);
    assertThat(cipher.getIV()).isEqualTo(new byte[12]);
    assertThat(cipher.getParameters()).isNotNull();
    assertThat(spi().engineGetKeySize(key)).isEqualTo(128);
  }

  private static JdkModeCipherSpi spi() {
    return new JdkModeCipherSpi("AES", "GCM/NoPadding", CspContext.DEFAULT);
  }

  @Test
  void shortBuffersAndOtherModes_areRefused() throws Exception {
    Cipher cipher = cipher(Cipher.ENCRYPT_MODE);
    assertThatCapi(() -> cipher.update(PLAIN, 0, 40, new byte[8], 0))
        .fails(ShortBufferException.class)
        .with(CapiError.ERROR_MORE_DATA);
    assertThatCapi(() -> spi().engineSetMode("CBC"))
        .fails(NoSuchAlgorithmException.class)
        .with(CapiError.NTE_BAD_ALGID);
    assertThatCapi(() -> spi().engineSetPadding("PKCS5Padding"))
        .fails(NoSuchPaddingException.class)
        .with(CapiError.NTE_BAD_DATA);
  }

  @Test
  void wrongTag_hasCode_alsoIntoArray() throws Exception {
    Cipher cipher = cipher(Cipher.DECRYPT_MODE);
    assertThatCapi(() -> cipher.doFinal(new byte[40], 0, 40, new byte[40], 0))
        .fails(AEADBadTagException.class)
        .with(CapiError.NTE_BAD_DATA);
  }

  /** JDK 17 reports data shorter than the tag as a ProviderException. */
  @Test
  void missingTag_isDistinguishedFromOtherFailures() throws Exception {
    ProviderException other = new ProviderException("hardware");
    Cipher failing = mock(Cipher.class);
    when(failing.doFinal(any(), anyInt(), anyInt()))
        .thenThrow(new ProviderException("short", new ShortBufferException()))
        .thenThrow(other);
    JdkModeCipherSpi cipher;
    try (MockedStatic<CipherEngines> engines = mockStatic(CipherEngines.class)) {
      engines.when(() -> CipherEngines.jdkCipher("AES/GCM/NoPadding")).thenReturn(failing);
      cipher = spi();
    }

    assertThatCapi(() -> cipher.engineDoFinal(PLAIN, 0, 3))
        .fails(AEADBadTagException.class)
        .with(CapiError.NTE_BAD_DATA);
    assertThatThrownBy(() -> cipher.engineDoFinal(PLAIN, 0, 3)).isSameAs(other);
  }
}
