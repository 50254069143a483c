// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keywrap;

import static org.capijca.CapiError.NTE_BAD_KEY_STATE;

import java.lang.invoke.MethodHandles;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.spec.AlgorithmParameterSpec;
import javax.crypto.IllegalBlockSizeException;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.KeyPairBlobs.PrivateBlob;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.csp.RefusedKey;
import org.capijca.internal.keyfile.PvkFiles;
import org.capijca.internal.keypair.KeyPairPrivateKey;
import org.capijca.internal.keypair.KeyUse;
import org.capijca.internal.keypair.PrivateKeyAccess;
import org.capijca.internal.primitive.random.RandomBytes;
import org.capijca.spec.CapiPvkParameterSpec;
import org.capijca.spec.PvkProtection;

/**
 * The Cipher that wraps and unwraps private keys as PVK files; the wrapping key contains the bytes
 * of the password.
 */
public final class PvkCipherSpi extends KeyWrapCipherSpi {
  private static final PrivateKeyAccess KEYS = PrivateKeyAccess.of(MethodHandles.lookup());
  private static final CapiPvkParameterSpec DEFAULT =
      new CapiPvkParameterSpec(PvkProtection.STRONG);

  private final CspContext context;
  private final ForeignKeyImport foreign;

  /** Read for each file, so that no copy remains after the caller has destroyed it. */
  private Key password;

  private CapiPvkParameterSpec parameters = DEFAULT;
  private RandomBytes random;

  /**
   * @param context the context whose algorithms are allowed for unwrapped keys
   */
  public PvkCipherSpi(CspContext context) {
    super("PVK");
    this.context = context;
    this.foreign = new ForeignKeyImport(context);
  }

  @Override
  void init(boolean wrap, Key key, AlgorithmParameterSpec params, RandomBytes supply)
      throws InvalidKeyException, InvalidAlgorithmParameterException {
    CapiPvkParameterSpec spec = spec(params);
    PvkFiles.wipe(password(key));
    password = key;
    parameters = spec;
    random = supply;
  }

  private static byte[] password(Key key) throws InvalidKeyException {
    byte[] bytes;
    try {
      bytes = key == null ? null : key.getEncoded();
    } catch (IllegalStateException e) {
      throw NTE_BAD_KEY_STATE.as(InvalidKeyException::new, "the password has been destroyed", e);
    }
    if (bytes == null) {
      throw RefusedKey.code(key)
          .as(
              InvalidKeyException::new,
              "a password is needed; CapiPvkParameterSpec.password makes a key from it");
    }
    return bytes;
  }

  private CapiPvkParameterSpec spec(AlgorithmParameterSpec params)
      throws InvalidAlgorithmParameterException {
    if (params == null) {
      return DEFAULT;
    }
    if (params instanceof CapiPvkParameterSpec spec) {
      return spec;
    }
    throw refuse(params.getClass());
  }

  @Override
  protected byte[] engineWrap(Key key) throws InvalidKeyException, IllegalBlockSizeException {
    return foreign.wrap(key, this::file);
  }

  private byte[] file(Key key) throws InvalidKeyException {
    KeyPairPrivateKey<?> own = PrivateKeyBlobImport.own(key);
    byte[] bytes = password(password);
    PrivateKeyData body = null;
    try {
      body = KEYS.numbers(own, KeyUse.EXPORT, InvalidKeyException::new);
      return PvkFiles.encrypt(own.getAlgId(), body, bytes, parameters.getProtection(), random);
    } catch (BlobException e) {
      throw e.as(InvalidKeyException::new);
    } finally {
      PvkFiles.wipe(bytes);
      if (body != null) {
        body.wipe();
      }
    }
  }

  @Override
  protected Key engineUnwrap(byte[] file, String algorithm, int type) throws InvalidKeyException {
    PrivateKeyBlobImport.requirePrivate(type);
    byte[] bytes = password(password);
    PrivateBlob read;
    try {
      read = PvkFiles.read(file, bytes);
    } catch (BlobException e) {
      throw e.as(InvalidKeyException::new);
    } finally {
      PvkFiles.wipe(bytes);
    }
    boolean named = false;
    try {
      KeyPairRow row = PrivateKeyBlobImport.row(read.algId(), context, algorithm);
      named = true;
      return PrivateKeyBlobImport.imported(row, read.body(), parameters.getFlags(), context);
    } finally {
      if (!named) {
        read.body().wipe();
      }
    }
  }
}
