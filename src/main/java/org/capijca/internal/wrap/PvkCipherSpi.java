package org.capijca.internal.wrap;

import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.spec.AlgorithmParameterSpec;
import org.capijca.PvkProtection;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.PairBlobs.PrivateBlob;
import org.capijca.internal.context.CspContext;
import org.capijca.internal.engine.random.RandomBytes;
import org.capijca.internal.key.OwnKeys;
import org.capijca.internal.key.PrivatePairKey;
import org.capijca.internal.key.PvkFiles;
import org.capijca.internal.table.KeyPairRow;
import org.capijca.spec.CapiPvkParameterSpec;

/** PVK files as wrapped keys; the wrapping key is the bytes of the password. */
public final class PvkCipherSpi extends WrappingCipherSpi {
  private static final CapiPvkParameterSpec DEFAULT =
      new CapiPvkParameterSpec(PvkProtection.STRONG);

  private final CspContext context;

  private byte[] password;
  private CapiPvkParameterSpec parameters = DEFAULT;
  private RandomBytes random;

  /**
   * @param context whose algorithms an unwrapped key may have
   */
  public PvkCipherSpi(CspContext context) {
    super("PVK");
    this.context = context;
  }

  @Override
  void init(boolean wrap, Key key, AlgorithmParameterSpec params, RandomBytes supply)
      throws InvalidKeyException, InvalidAlgorithmParameterException {
    CapiPvkParameterSpec spec = spec(params);
    byte[] bytes = key == null ? null : key.getEncoded();
    if (bytes == null) {
      throw OwnKeys.code(key)
          .as(
              InvalidKeyException::new,
              "a password is needed: CapiPvkParameterSpec.password makes a key of one");
    }
    PvkFiles.wipe(password);
    password = bytes;
    parameters = spec;
    random = supply;
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
  protected byte[] engineWrap(Key key) throws InvalidKeyException {
    PrivatePairKey<?> own = PairKeyWrap.exportable(key);
    try {
      return PvkFiles.locked(
          own.getAlgId(),
          own.forUse("export", InvalidKeyException::new),
          password,
          parameters.getProtection(),
          random);
    } catch (BlobException e) {
      throw e.as(InvalidKeyException::new);
    }
  }

  @Override
  protected Key engineUnwrap(byte[] file, String algorithm, int type) throws InvalidKeyException {
    PairKeyWrap.requirePrivate(type);
    PrivateBlob read;
    try {
      read = PvkFiles.open(file, password);
    } catch (BlobException e) {
      throw e.as(InvalidKeyException::new);
    }
    boolean named = false;
    try {
      KeyPairRow row = PairKeyWrap.row(read.algId(), context, algorithm);
      named = true;
      return PairKeyWrap.imported(row, read.body(), parameters.getFlags(), context);
    } finally {
      if (!named) {
        read.body().wipe();
      }
    }
  }
}
