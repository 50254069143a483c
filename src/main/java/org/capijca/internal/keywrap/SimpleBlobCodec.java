// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keywrap;

import static org.capijca.CapiError.NTE_BAD_FLAGS;
import static org.capijca.CapiError.NTE_BAD_KEY;

import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.util.EnumSet;
import java.util.Set;
import javax.crypto.SecretKey;
import org.capijca.BlobType;
import org.capijca.ExportFlag;
import org.capijca.ImportFlag;
import org.capijca.internal.primitive.random.RandomBytes;
import org.capijca.internal.primitive.rsa.OaepPadding;
import org.capijca.internal.primitive.rsa.Pkcs1Padding;
import org.capijca.internal.primitive.rsa.RsaPadding;
import org.capijca.internal.session.SessionKey;
import org.capijca.internal.session.SessionKeyImport;

/**
 * The codec of SIMPLEBLOBs: session keys encrypted with an RSA key exchange key or a session key.
 */
public final class SimpleBlobCodec extends SessionKeyBlobs {
  private static final String SHA1 = "SHA-1";

  @Override
  public BlobType type() {
    return BlobType.SIMPLEBLOB;
  }

  @Override
  public Set<ExportFlag> exportFlags() {
    return EnumSet.of(
        ExportFlag.CRYPT_Y_ONLY, ExportFlag.CRYPT_OAEP, ExportFlag.CRYPT_SSL2_FALLBACK);
  }

  @Override
  public Set<ImportFlag> importFlags() {
    Set<ImportFlag> flags = EnumSet.of(ImportFlag.CRYPT_OAEP);
    flags.addAll(SessionKeyImport.FLAGS);
    return flags;
  }

  @Override
  public WrappingKey wrapping(Key key, Set<ExportFlag> flags, byte[] oaepLabel, RandomBytes random)
      throws InvalidKeyException, InvalidAlgorithmParameterException {
    boolean oaep = flags.contains(ExportFlag.CRYPT_OAEP);
    boolean fallback = flags.contains(ExportFlag.CRYPT_SSL2_FALLBACK);
    if (oaep && fallback) {
      throw NTE_BAD_FLAGS.as(
          InvalidAlgorithmParameterException::new,
          "CRYPT_OAEP and CRYPT_SSL2_FALLBACK exclude each other");
    }
    if (key instanceof SecretKey) {
      requirePlain(oaep || fallback);
      return SessionWrappingKey.of(key);
    }
    RsaPadding pkcs1 = fallback ? Pkcs1Padding.SSL2_FALLBACK : Pkcs1Padding.TYPE_2;
    return RsaWrappingKey.wrapping(key, oaep ? oaep(oaepLabel) : pkcs1, random);
  }

  @Override
  public WrappingKey unwrapping(Key key, Set<ImportFlag> flags, byte[] oaepLabel)
      throws InvalidKeyException, InvalidAlgorithmParameterException {
    boolean oaep = flags.contains(ImportFlag.CRYPT_OAEP);
    if (key instanceof SecretKey) {
      requirePlain(oaep);
      return SessionWrappingKey.of(key);
    }
    return RsaWrappingKey.unwrapping(key, oaep ? oaep(oaepLabel) : Pkcs1Padding.TYPE_2);
  }

  private static void requirePlain(boolean rsaFlags) throws InvalidAlgorithmParameterException {
    if (rsaFlags) {
      throw NTE_BAD_FLAGS.as(
          InvalidAlgorithmParameterException::new,
          "CRYPT_OAEP and CRYPT_SSL2_FALLBACK are valid for RSA keys only");
    }
  }

  private static RsaPadding oaep(byte[] label) {
    return OaepPadding.of(SHA1, SHA1, label).orElseThrow();
  }

  @Override
  void check(SessionKey key, Set<ExportFlag> flags) throws InvalidKeyException {
    if (flags.contains(ExportFlag.CRYPT_SSL2_FALLBACK)
        && !key.row().algorithm().fallsBackToSsl2()) {
      throw NTE_BAD_KEY.as(
          InvalidKeyException::new,
          "CRYPT_SSL2_FALLBACK is valid for CALG_SSL2_MASTER keys only, not " + key.getAlgId());
    }
  }
}
