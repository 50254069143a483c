// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keywrap;

import static org.capijca.CapiError.NTE_BAD_FLAGS;

import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Set;
import javax.crypto.IllegalBlockSizeException;
import org.capijca.ExportFlag;
import org.capijca.ImportFlag;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.primitive.random.RandomBytes;
import org.capijca.spec.CapiWrapParameterSpec;

/**
 * The Cipher that wraps keys as CryptExportKey and unwraps them as CryptImportKey, for one BLOB
 * type.
 */
public final class BlobCipherSpi extends KeyWrapCipherSpi {
  private static final CapiWrapParameterSpec NO_FLAGS = new CapiWrapParameterSpec(0);

  private final WrappedBlobCodec form;
  private final CspContext context;
  private final ForeignKeyImport foreign;

  private Set<ExportFlag> exportFlags = Set.of();
  private Set<ImportFlag> importFlags = Set.of();
  private WrappingKey wrapping;

  /**
   * @param form the BLOB type
   * @param context the context whose algorithms are allowed for unwrapped keys
   */
  public BlobCipherSpi(WrappedBlobCodec form, CspContext context) {
    super(form.type().name());
    this.form = form;
    this.context = context;
    this.foreign = new ForeignKeyImport(context);
  }

  @Override
  void init(boolean wrap, Key key, AlgorithmParameterSpec params, RandomBytes random)
      throws InvalidKeyException, InvalidAlgorithmParameterException {
    CapiWrapParameterSpec spec = spec(params);
    Key own = foreign.wrappingKey(key);
    if (wrap) {
      Set<ExportFlag> flags =
          ExportFlag.fromBits(checked(spec, ExportFlag.toBits(form.exportFlags())));
      wrapping = form.wrapping(own, flags, spec.getOaepLabel(), random);
      exportFlags = flags;
    } else {
      Set<ImportFlag> flags =
          ImportFlag.fromBits(checked(spec, ImportFlag.toBits(form.importFlags())));
      wrapping = form.unwrapping(own, flags, spec.getOaepLabel());
      importFlags = flags;
    }
  }

  private CapiWrapParameterSpec spec(AlgorithmParameterSpec params)
      throws InvalidAlgorithmParameterException {
    if (params == null) {
      return NO_FLAGS;
    }
    if (params instanceof CapiWrapParameterSpec spec) {
      return spec;
    }
    throw refuse(params.getClass());
  }

  private int checked(CapiWrapParameterSpec spec, int allowed)
      throws InvalidAlgorithmParameterException {
    int dwFlags = spec.getDwFlags();
    if ((dwFlags & ~allowed) != 0) {
      throw NTE_BAD_FLAGS.as(
          InvalidAlgorithmParameterException::new,
          "dwFlags 0x"
              + Integer.toHexString(dwFlags)
              + " are not valid for a "
              + form.type()
              + "; allowed bits 0x"
              + Integer.toHexString(allowed));
    }
    return dwFlags;
  }

  @Override
  protected byte[] engineWrap(Key key) throws InvalidKeyException, IllegalBlockSizeException {
    return foreign.wrap(key, own -> form.wrap(own, wrapping, exportFlags));
  }

  @Override
  protected Key engineUnwrap(byte[] blob, String algorithm, int type) throws InvalidKeyException {
    return form.unwrap(blob, wrapping, importFlags, context, algorithm, type);
  }
}
