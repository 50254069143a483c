// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import static org.capijca.CapiError.NTE_BAD_DATA;

import java.util.Arrays;
import java.util.Optional;
import org.capijca.AlgId;
import org.capijca.BlobType;
import org.capijca.format.recognition.InputFormat;
import org.capijca.internal.blob.KeyPairBlobs.PublicBlob;

/**
 * A strong-name key file (.snk): a key pair as a bare PRIVATEKEYBLOB, or a public key in the form
 * stored in assemblies, which is a prefix of three DWORDs followed by a PUBLICKEYBLOB: the ALG_IDs
 * of signature and hash, and the length of the BLOB (ECMA-335, StrongNameSignatureInformation;
 * .NET's compilers, Mono). A public key is kept byte for byte, because its token is a hash of all
 * of it.
 */
public final class SnkFile {
  private static final int PREFIX_SIZE = 3 * Integer.BYTES;
  private static final int CLASS_BITS = 0x7 << 13;
  private static final int SIGNATURE_CLASS = 1 << 13;
  private static final int HASH_CLASS = 4 << 13;
  private static final int SID_BITS = 0x1FF;
  private static final int SHA1_SID = 4;

  /** The 16 bytes that denote the standard's own public key. */
  private static final byte[] ECMA_KEY = {0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0};

  private final RsaPrivateKeyData privateKey;
  private final byte[] publicKey;

  private SnkFile(RsaPrivateKeyData privateKey, byte[] publicKey) {
    this.privateKey = privateKey;
    this.publicKey = publicKey;
  }

  /** Returns the file of a key pair. */
  public static SnkFile of(RsaPrivateKeyData pair) {
    return new SnkFile(pair, prefixed(pair.publicBody().toBlob(AlgId.CALG_RSA_SIGN)));
  }

  /** Returns the file of a public key: the one it was read from, otherwise one that names SHA-1. */
  public static SnkFile of(RsaPublicKeyData key) {
    return new SnkFile(
        null, key.strongName().orElseGet(() -> prefixed(key.toBlob(AlgId.CALG_RSA_SIGN))));
  }

  /**
   * Reads a file: a key pair, a public key with or without its prefix, or the ECMA key. A key
   * without a prefix gets that of CALG_RSA_SIGN and CALG_SHA1, as from .NET's compilers.
   *
   * @throws BlobException if it is none of these (NTE_BAD_DATA or the code for the BLOB)
   */
  public static SnkFile read(byte[] file) throws BlobException {
    if (Arrays.equals(file, ECMA_KEY)) {
      return new SnkFile(null, ECMA_KEY);
    }
    int first = file.length == 0 ? 0 : file[0];
    if (first == BlobType.PRIVATEKEYBLOB.value()) {
      return of(rsa(RsaPrivateKeyData.class, KeyPairBlobs.readPrivate(file).body()));
    }
    if (first == BlobType.PUBLICKEYBLOB.value()) {
      return ofPrefixed(prefixed(file));
    }
    return ofPrefixed(file.clone());
  }

  private static SnkFile ofPrefixed(byte[] publicKey) throws BlobException {
    LittleEndianReader in = new LittleEndianReader(publicKey);
    if (in.remaining() < PREFIX_SIZE) {
      throw NTE_BAD_DATA.as(
          BlobException::new,
          in.remaining() + " bytes are too short for a strong-name key" + in.recognized());
    }
    int signature = in.dword("signature ALG_ID");
    int hash = in.dword("hash ALG_ID");
    int length = in.dword("length of the public key");
    boolean goodSignature = signature == 0 || (signature & CLASS_BITS) == SIGNATURE_CLASS;
    boolean goodHash =
        hash == 0 || ((hash & CLASS_BITS) == HASH_CLASS && (hash & SID_BITS) >= SHA1_SID);
    if (!goodSignature || !goodHash || length != in.remaining()) {
      throw NTE_BAD_DATA.as(
          BlobException::new,
          "a strong-name public key begins with the ALG_IDs of a signature and of a hash no older"
              + " than SHA-1 (each may be 0), and the length of what follows; these data begin"
              + " with 0x%08X, 0x%08X and %d before %d bytes"
                  .formatted(signature, hash, length, in.remaining())
              + in.recognized(InputFormat.STRONG_NAME_PUBLIC_KEY));
    }
    rsa(RsaPublicKeyData.class, KeyPairBlobs.readPublic(in.rest()).body());
    return new SnkFile(null, publicKey);
  }

  private static <B> B rsa(Class<B> type, Object body) throws BlobException {
    if (!type.isInstance(body)) {
      throw NTE_BAD_DATA.as(BlobException::new, "a strong-name key must be an RSA key");
    }
    return type.cast(body);
  }

  private static byte[] prefixed(byte[] publicKeyBlob) {
    return new LittleEndianWriter(PREFIX_SIZE + publicKeyBlob.length)
        .dword(AlgId.CALG_RSA_SIGN.value())
        .dword(AlgId.CALG_SHA1.value())
        .dword(publicKeyBlob.length)
        .bytes(publicKeyBlob)
        .toByteArray();
  }

  /** Returns the key pair; empty if the file contains a public key only. */
  public Optional<RsaPrivateKeyData> privateKey() {
    return Optional.ofNullable(privateKey);
  }

  /**
   * Returns the public key, which refers to this file; empty for the ECMA key, which is a
   * placeholder.
   */
  public Optional<PublicBlob> publicBlob() throws BlobException {
    if (publicKey == ECMA_KEY) {
      return Optional.empty();
    }
    PublicBlob blob =
        KeyPairBlobs.readPublic(Arrays.copyOfRange(publicKey, PREFIX_SIZE, publicKey.length));
    RsaPublicKeyData body = rsa(RsaPublicKeyData.class, blob.body());
    return Optional.of(new PublicBlob(blob.algId(), body.withStrongName(publicKey)));
  }

  /** Returns the public key in the form stored in assemblies. */
  public byte[] publicKey() {
    return publicKey.clone();
  }

  /** Returns the whole file, which the caller wipes if it is a key pair. */
  public byte[] toBytes() {
    return privateKey == null ? publicKey() : privateKey.toBlob(AlgId.CALG_RSA_SIGN);
  }
}
