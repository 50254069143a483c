// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keyfile;

import static org.capijca.CapiError.NTE_BAD_TYPE;

import java.util.Arrays;
import java.util.Set;
import org.capijca.AlgId;
import org.capijca.ImportFlag;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.KeyPairBlobs.PrivateBlob;
import org.capijca.internal.blob.KeyPairBlobs.PublicBlob;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.blob.PublicKeyData;
import org.capijca.internal.blob.RsaPrivateKeyData;
import org.capijca.internal.blob.RsaPublicKeyData;
import org.capijca.internal.blob.SnkFile;
import org.capijca.spec.CapiSnkSpec;

/** The format of strong-name key files (.snk), whose keys are signature keys. */
final class SnkFormat implements KeyFileFormat<CapiSnkSpec> {
  @Override
  public Class<CapiSnkSpec> spec() {
    return CapiSnkSpec.class;
  }

  @Override
  public PublicBlob readPublic(CapiSnkSpec spec) throws BlobException {
    SnkFile file = read(spec);
    file.privateKey().ifPresent(RsaPrivateKeyData::wipe);
    return file.publicBlob()
        .orElseThrow(() ->
            NTE_BAD_TYPE.as(
                BlobException::new, "the ECMA key is a placeholder and contains no public key"));
  }

  @Override
  public PrivateBlob readPrivate(CapiSnkSpec spec) throws BlobException {
    return new PrivateBlob(
        AlgId.CALG_RSA_SIGN,
        read(spec)
            .privateKey()
            .orElseThrow(() ->
                NTE_BAD_TYPE.as(
                    BlobException::new,
                    "the strong-name key file contains a public key only; generatePublic reads it")));
  }

  private static SnkFile read(CapiSnkSpec spec) throws BlobException {
    byte[] file = spec.getEncoded();
    try {
      return SnkFile.read(file);
    } finally {
      Arrays.fill(file, (byte) 0);
    }
  }

  @Override
  public Set<ImportFlag> flags(CapiSnkSpec spec) {
    return spec.getFlags();
  }

  @Override
  public CapiSnkSpec write(AlgId algId, PublicKeyData body) throws BlobException {
    return new CapiSnkSpec(file(body).toBytes());
  }

  /** Returns the strong-name form of an RSA public key. */
  static SnkFile file(PublicKeyData body) throws BlobException {
    if (body instanceof RsaPublicKeyData rsa) {
      return SnkFile.of(rsa);
    }
    throw notRsa();
  }

  @Override
  public CapiSnkSpec write(AlgId algId, PrivateKeyData body) throws BlobException {
    if (!(body instanceof RsaPrivateKeyData rsa)) {
      throw notRsa();
    }
    byte[] file = SnkFile.of(rsa).toBytes();
    try {
      return new CapiSnkSpec(file);
    } finally {
      Arrays.fill(file, (byte) 0);
    }
  }

  private static BlobException notRsa() {
    return NTE_BAD_TYPE.as(BlobException::new, "a strong-name key must be an RSA key");
  }
}
