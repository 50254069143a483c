// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import javax.crypto.KeyGenerator;
import org.capijca.format.EncryptedFile;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiKeyPairEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that streams of the caller may be pipes: on Java 17, readAllBytes and readNBytes of their
 * FileInputStream ask for a position, which a pipe does not have.
 */
@Tag("unit")
class PipeInputTest {
  private static final char[] PASSWORD = "password".toCharArray();

  private final CapiProvider provider = new CapiProvider();

  /** A FileInputStream of Java 17 that is a pipe. */
  private static final class Pipe extends FilterInputStream {
    Pipe(byte[] content) {
      super(new ByteArrayInputStream(content));
    }

    @Override
    public byte[] readAllBytes() throws IOException {
      throw new IOException("Illegal seek");
    }

    @Override
    public byte[] readNBytes(int length) throws IOException {
      throw new IOException("Illegal seek");
    }
  }

  private KeyPair pair() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("AT_KEYEXCHANGE", provider);
    generator.initialize(new CapiKeyGenParameterSpec(512 << 16 | WinCrypt.CRYPT_EXPORTABLE));
    return generator.generateKeyPair();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CAPI-PFX", "CAPI"})
  void store_isLoaded(String type) throws Exception {
    KeyStore written = KeyStore.getInstance("CAPI-PFX", provider);
    written.load(null, PASSWORD);
    written.setEntry("key", new CapiKeyPairEntry(pair()), null);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    written.store(file, PASSWORD);

    KeyStore read = KeyStore.getInstance(type, provider);
    read.load(new Pipe(file.toByteArray()), PASSWORD);

    assertThat(read.size()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100_000})
  void encryptedFile_isRead(int length) throws Exception {
    EncryptedFile files = new EncryptedFile(provider);
    KeyPair pair = pair();
    KeyGenerator generator = KeyGenerator.getInstance("CALG_AES_256", provider);
    generator.init(new CapiKeyGenParameterSpec(WinCrypt.CRYPT_EXPORTABLE));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (OutputStream out =
        files.writer(file, pair.getPublic(), (CapiSecretKey) generator.generateKey())) {
      out.write(new byte[length]);
    }

    try (InputStream in = files.reader(new Pipe(file.toByteArray()), pair.getPrivate())) {
      assertThat(in.readAllBytes()).isEqualTo(new byte[length]);
    }
  }
}
