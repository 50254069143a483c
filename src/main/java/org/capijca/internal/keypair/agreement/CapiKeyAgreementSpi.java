// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.agreement;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.ERROR_MORE_DATA;
import static org.capijca.CapiError.NTE_BAD_KEY;
import static org.capijca.CapiError.NTE_BAD_KEY_STATE;

import java.lang.invoke.MethodHandles;
import java.math.BigInteger;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.NoSuchAlgorithmException;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import javax.crypto.KeyAgreementSpi;
import javax.crypto.SecretKey;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.DHPrivateKeySpec;
import org.capijca.internal.blob.DiscreteLogPrivateKeyData;
import org.capijca.internal.blob.DomainParameterData;
import org.capijca.internal.keypair.DhFamily;
import org.capijca.internal.keypair.KeyPairPrivateKey;
import org.capijca.internal.keypair.KeyUse;
import org.capijca.internal.keypair.PrivateKeyAccess;
import org.capijca.internal.primitive.agreement.DhPrimitive;
import org.capijca.spec.CapiKeyAgreementParameterSpec;

/**
 * Key agreement of two parties in the Diffie-Hellman CSPs: CryptImportKey of the peer's BLOB with
 * the own key, then CryptSetKeyParam(KP_ALGID).
 *
 * <p>The private key is used when the secret is generated, which is when consent is requested for a
 * protected key. Afterwards the agreement is in the same state as after init.
 */
public final class CapiKeyAgreementSpi extends KeyAgreementSpi {
  private static final PrivateKeyAccess KEYS = PrivateKeyAccess.of(MethodHandles.lookup());
  private static final CapiKeyAgreementParameterSpec DEFAULT =
      CapiKeyAgreementParameterSpec.builder().build();

  private final AgreementDialect dialect;

  private KeyPairPrivateKey<DiscreteLogPrivateKeyData> own;
  private CapiKeyAgreementParameterSpec parameters = DEFAULT;
  private BigInteger peerOfInit;
  private BigInteger peer;

  /**
   * @param dialect the semantics of the service
   */
  public CapiKeyAgreementSpi(AgreementDialect dialect) {
    this.dialect = dialect;
  }

  @Override
  protected void engineInit(Key key, SecureRandom random) throws InvalidKeyException {
    init(DhFamily.INSTANCE.requirePrivate(key), DEFAULT);
  }

  @Override
  protected void engineInit(Key key, AlgorithmParameterSpec params, SecureRandom random)
      throws InvalidKeyException, InvalidAlgorithmParameterException {
    if (params != null && !(params instanceof CapiKeyAgreementParameterSpec)) {
      throw ERROR_INVALID_PARAMETER.as(
          InvalidAlgorithmParameterException::new,
          "a CapiKeyAgreementParameterSpec is needed, not a " + params.getClass().getName());
    }
    init(
        DhFamily.INSTANCE.requirePrivate(key),
        params == null ? DEFAULT : (CapiKeyAgreementParameterSpec) params);
  }

  private void init(
      KeyPairPrivateKey<DiscreteLogPrivateKeyData> key, CapiKeyAgreementParameterSpec spec)
      throws InvalidKeyException {
    BigInteger blobPeer =
        spec.getPeerBlob().isPresent() ? PeerKeyValidation.of(spec.getPeerBlob().get(), key) : null;
    own = key;
    parameters = spec;
    peerOfInit = blobPeer;
    peer = blobPeer;
  }

  @Override
  protected Key engineDoPhase(Key key, boolean lastPhase) throws InvalidKeyException {
    if (own == null) {
      throw new IllegalStateException("not initialized");
    }
    if (!lastPhase) {
      throw NTE_BAD_KEY.as(
          IllegalStateException::new, "the exchange is between two parties: one phase, the last");
    }
    peer = PeerKeyValidation.of(key, own);
    return null;
  }

  /** Computes Z, big-endian and as long as P, and resets the agreement. */
  private byte[] agree() {
    if (peer == null) {
      throw NTE_BAD_KEY_STATE.as(
          IllegalStateException::new,
          "the peer's key is missing: call doPhase(key, true), or give its BLOB at init in a"
              + " CapiKeyAgreementParameterSpec");
    }
    DiscreteLogPrivateKeyData numbers = KEYS.numbers(own, KeyUse.AGREE, ProviderException::new);
    byte[] z;
    try {
      DomainParameterData group = numbers.domain();
      z = DhPrimitive.agree(new DHPrivateKeySpec(numbers.x(), group.p(), group.g()), peer);
    } finally {
      numbers.wipe();
    }
    peer = peerOfInit;
    return z;
  }

  @Override
  protected byte[] engineGenerateSecret() {
    byte[] z = agree();
    try {
      return dialect.bytes(z);
    } finally {
      Arrays.fill(z, (byte) 0);
    }
  }

  @Override
  protected int engineGenerateSecret(byte[] sharedSecret, int offset) throws ShortBufferException {
    int length = own == null ? 0 : (own.getKeyLength() + Byte.SIZE - 1) / Byte.SIZE;
    if (sharedSecret.length - offset < length) {
      throw ERROR_MORE_DATA.as(
          ShortBufferException::new, "the secret requires a buffer of " + length + " bytes");
    }
    byte[] secret = engineGenerateSecret();
    System.arraycopy(secret, 0, sharedSecret, offset, secret.length);
    Arrays.fill(secret, (byte) 0);
    return secret.length;
  }

  @Override
  protected SecretKey engineGenerateSecret(String algorithm)
      throws NoSuchAlgorithmException, InvalidKeyException {
    byte[] z = agree();
    try {
      return dialect.key(z, algorithm, own.getCsp(), parameters);
    } finally {
      Arrays.fill(z, (byte) 0);
    }
  }
}
