// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import static org.capijca.CapiError.NTE_BAD_ALGID;
import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_BAD_TYPE;

import com.google.errorprone.annotations.CheckReturnValue;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.capijca.AlgId;
import org.capijca.BlobType;
import org.capijca.ImportFlag;
import org.capijca.format.recognition.InputFormat;
import org.capijca.format.recognition.Recognition;

/**
 * A strong-name key file (.snk) of .NET: a key pair as written by {@code sn -k}, or a public key as
 * written by {@code sn -p} and stored in assemblies.
 *
 * <p>A public key begins with a prefix of 12 bytes: three little-endian DWORDs, the ALG_ID of the
 * signature, the ALG_ID of the hash and the length of the PUBLICKEYBLOB that follows. The prefix is
 * part of the name: a key that is read from such a file is written as the same file, and its token
 * is computed of all of it. A PUBLICKEYBLOB without a prefix, and the public key of a pair, get the
 * prefix of CALG_RSA_SIGN and CALG_SHA1; {@link #withHashAlgorithm} names another hash.
 *
 * <p>{@code KeyFactory.getKeySpec(key, CapiSnkSpec.class)} returns a key pair file for a private
 * key and a public key file for a public key; {@link CapiPublicKeyTokenSpec} is the token of a
 * public key.
 *
 * @since 0.1
 */
public final class CapiSnkSpec extends ImportKeySpec {
  private static final int PREFIX_SIZE = 3 * Integer.BYTES;
  private static final int HASH_OFFSET = Integer.BYTES;
  private static final int LENGTH_OFFSET = 2 * Integer.BYTES;

  /** The hash algorithms with which .NET signs assemblies. */
  private static final Set<AlgId> HASHES =
      Set.of(AlgId.CALG_SHA1, AlgId.CALG_SHA_256, AlgId.CALG_SHA_384, AlgId.CALG_SHA_512);

  /**
   * Creates the spec of a file whose private key will not be exportable.
   *
   * @param file the file, copied
   */
  public CapiSnkSpec(byte[] file) {
    this(file, 0);
  }

  /**
   * Creates the spec of a file with the dwFlags of CryptImportKey for its private key.
   *
   * @param file the file, copied
   * @param dwFlags the {@link ImportFlag} bits
   * @throws IllegalArgumentException if a bit is set that is not an {@link ImportFlag}
   *     (NTE_BAD_FLAGS)
   */
  public CapiSnkSpec(byte[] file, int dwFlags) {
    super(file, "file", dwFlags);
  }

  /**
   * Returns the hash that the prefix names.
   *
   * @return the hash; empty for a key pair, for a public key without a prefix, and where the prefix
   *     has 0 or a number that is not an ALG_ID
   */
  public Optional<AlgId> getHashAlgorithm() {
    byte[] file = getEncoded();
    return isBlob(file) || file.length < PREFIX_SIZE
        ? Optional.empty()
        : AlgId.fromValue(littleEndian(file).getInt(HASH_OFFSET));
  }

  /**
   * Returns this public key with another hash in its prefix, and therefore with another token, as
   * {@code sn -p pair.snk public.snk sha256} writes it.
   *
   * @param hash CALG_SHA1, CALG_SHA_256, CALG_SHA_384 or CALG_SHA_512
   * @return the changed copy
   * @throws IllegalArgumentException if the hash is another one (NTE_BAD_ALGID)
   * @throws IllegalStateException if this is a key pair (NTE_BAD_TYPE) or not a strong-name key
   *     (NTE_BAD_DATA)
   */
  @CheckReturnValue
  public CapiSnkSpec withHashAlgorithm(AlgId hash) {
    if (hash == null || !HASHES.contains(hash)) {
      throw NTE_BAD_ALGID.as(
          IllegalArgumentException::new,
          hash
              + " is not a hash algorithm of strong names; allowed CALG_SHA1, CALG_SHA_256, CALG_SHA_384 and"
              + " CALG_SHA_512");
    }
    byte[] publicKey = publicKey();
    littleEndian(publicKey).putInt(HASH_OFFSET, hash.value());
    return new CapiSnkSpec(publicKey, dwFlags());
  }

  /** Returns the public key with its prefix. */
  byte[] publicKey() {
    byte[] file = getEncoded();
    if (file.length > 0 && file[0] == BlobType.PRIVATEKEYBLOB.value()) {
      Arrays.fill(file, (byte) 0);
      throw NTE_BAD_TYPE.as(
          IllegalStateException::new,
          "a key pair names no hash and has no token; take its public key first: getKeySpec(publicKey,"
              + " CapiSnkSpec.class)");
    }
    if (isBlob(file)) {
      return littleEndian(new byte[PREFIX_SIZE + file.length])
          .putInt(AlgId.CALG_RSA_SIGN.value())
          .putInt(AlgId.CALG_SHA1.value())
          .putInt(file.length)
          .put(file)
          .array();
    }
    if (file.length < PREFIX_SIZE
        || littleEndian(file).getInt(LENGTH_OFFSET) != file.length - PREFIX_SIZE) {
      throw NTE_BAD_DATA.as(
          IllegalStateException::new,
          "these "
              + file.length
              + " bytes are not a strong-name public key: the DWORD at offset 8 is the number of"
              + " bytes after it"
              + Recognition.of(file).sentence(InputFormat.STRONG_NAME_PUBLIC_KEY));
    }
    return file;
  }

  private static boolean isBlob(byte[] file) {
    return file.length > 0
        && (file[0] == BlobType.PUBLICKEYBLOB.value()
            || file[0] == BlobType.PRIVATEKEYBLOB.value());
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** {@return {@code SNK}} */
  @Override
  public String getFormat() {
    return "SNK";
  }
}
