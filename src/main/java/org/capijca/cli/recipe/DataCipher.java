// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe;

import static org.capijca.CapiError.NTE_BAD_DATA;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.OptionalLong;
import org.capijca.CapiProvider;
import org.capijca.format.EncryptedFile;
import org.capijca.interfaces.CapiSecretKey;

/** Encrypts and decrypts streams as a recipe says, in constant memory except for reversed data. */
public final class DataCipher {
  private final CapiProvider provider;
  private final Form.Framing framing;
  private final CipherUse use;

  /** Creates a cipher for data in this framing, with what is set on its key. */
  public DataCipher(CapiProvider provider, Form.Framing framing, CipherUse use) {
    this.provider = provider;
    this.framing = framing;
    this.use = use;
  }

  /** Where the key comes from. */
  public interface KeySource {
    /** {@return the number of bytes in front of the ciphertext that belong to the key} */
    int leadingBytes();

    /**
     * Returns the key.
     *
     * @param leading these bytes
     */
    Derived key(byte[] leading) throws GeneralSecurityException;
  }

  /**
   * Returns the plaintext.
   *
   * @param data the data; closed with the stream returned
   * @throws IOException if the data ends in front of the ciphertext (NTE_BAD_DATA)
   */
  public InputStream decrypting(InputStream data, KeySource source)
      throws IOException, GeneralSecurityException {
    InputStream in = framing == Form.Framing.REVERSED ? ReversedData.reading(data) : data;
    if (framing.lengthOrder() != null) {
      exactly(in, Integer.BYTES, "length");
    }
    Derived derived = source.key(exactly(in, source.leadingBytes(), "salt"));
    byte[] first =
        readsIv(derived.key()) ? exactly(in, blockBytes(derived.key()), "IV") : new byte[0];
    CapiSecretKey key = prepared(derived, first);
    return new FilterInputStream(new EncryptedFile(provider).reader(in, key)) {
      @Override
      public long transferTo(OutputStream out) throws IOException {
        return in.transferTo(out);
      }

      @Override
      public void close() throws IOException {
        super.close();
        destroy(derived, key);
      }
    };
  }

  private static byte[] exactly(InputStream in, int count, String what) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw NTE_BAD_DATA.as(
          IOException::new,
          "the data ends in its " + what + ": " + bytes.length + " of " + count + " bytes");
    }
    return bytes;
  }

  private boolean readsIv(CapiSecretKey key) {
    return use.iv() == IvRule.FIRST_BLOCK && use.takesIv(key);
  }

  private static int blockBytes(CapiSecretKey key) {
    return key.getBlockLength() / Byte.SIZE;
  }

  private CapiSecretKey prepared(Derived derived, byte[] first) {
    CapiSecretKey key = use.applyTo(derived.key());
    if (!use.takesIv(key)) {
      return key;
    }
    byte[] iv = derived.iv(use.iv(), first, use.givenIv());
    if (iv == null) {
      throw NTE_BAD_DATA.as(
          IllegalArgumentException::new,
          "the IV \""
              + use.iv().option()
              + "\" does not exist: it needs "
              + blockBytes(key)
              + " bytes for "
              + key.getAlgId());
    }
    return key.withIV(iv);
  }

  /**
   * Returns a stream that takes the plaintext; closing it writes the last block.
   *
   * @param data the data; closed with the stream returned
   * @param plainLength the length of the plaintext in bytes, which {@link Form.Framing#LENGTH}
   *     needs
   * @throws IllegalArgumentException if the length is needed and not known (NTE_BAD_DATA)
   */
  public OutputStream encrypting(OutputStream data, KeySource source, OptionalLong plainLength)
      throws IOException, GeneralSecurityException {
    OutputStream out = framing == Form.Framing.REVERSED ? new ReversedData(data) : data;
    byte[] salt = random(source.leadingBytes());
    Derived derived = source.key(salt);
    byte[] first = random(readsIv(derived.key()) ? blockBytes(derived.key()) : 0);
    CapiSecretKey key = prepared(derived, first);
    if (framing.lengthOrder() != null) {
      out.write(length(key, salt.length + first.length, plainLength));
    }
    out.write(salt);
    out.write(first);
    return new FilterOutputStream(new EncryptedFile(provider).writer(out, key)) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
      }

      @Override
      public void close() throws IOException {
        super.close();
        destroy(derived, key);
      }
    };
  }

  private static void destroy(Derived derived, CapiSecretKey key) {
    derived.destroy();
    key.destroy();
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  private byte[] length(CapiSecretKey key, int leading, OptionalLong plainLength) {
    long plain =
        plainLength.orElseThrow(() ->
            NTE_BAD_DATA.as(
                IllegalArgumentException::new,
                "the length comes first and is not known: encrypt a file, not standard input"));
    int block = blockBytes(key);
    long total = leading + (block == 0 ? plain : (plain / block + 1) * block);
    if (total > 0xFFFFFFFFL) {
      throw NTE_BAD_DATA.as(
          IllegalArgumentException::new, total + " bytes have no length of 32 bits");
    }
    return ByteBuffer.allocate(Integer.BYTES)
        .order(framing.lengthOrder())
        .putInt((int) total)
        .array();
  }
}
