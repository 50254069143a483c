package org.capijca.internal.signature;

import java.lang.invoke.MethodHandles;
import java.security.AlgorithmParameters;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SignatureException;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.DSAPublicKeySpec;
import org.capijca.internal.blob.DlPrivateBody;
import org.capijca.internal.blob.DlPublicBody;
import org.capijca.internal.engine.signature.DsaPrimitive;
import org.capijca.internal.key.DlSpecs;
import org.capijca.internal.key.DsaKeys;
import org.capijca.internal.key.PrivateKeyAccess;
import org.capijca.internal.key.KeyUse;
import org.capijca.internal.key.PrivatePairKey;
import org.capijca.internal.key.PublicPairKey;

/** DSS signatures, that is DSA. */
public final class DssScheme implements SignatureScheme {
  private static final PrivateKeyAccess KEYS = PrivateKeyAccess.of(MethodHandles.lookup());

  private final HashChoice hash;
  private final SignatureForm form;

  public DssScheme(HashChoice hash, SignatureForm form) {
    this.hash = hash;
    this.form = form;
  }

  @Override
  public MessageDigest message() throws SignatureException {
    return hash.message();
  }

  @Override
  public void setParameter(AlgorithmParameterSpec params)
      throws InvalidAlgorithmParameterException {
    hash.setParameter(params);
  }

  @Override
  public AlgorithmParameters parameters() {
    return null;
  }

  @Override
  public Signing signing(PrivateKey key) throws InvalidKeyException {
    PrivatePairKey<DlPrivateBody> own = DsaKeys.requirePrivate(key);
    return (value, random) -> {
      hash.check(value);
      DlPrivateBody numbers = KEYS.numbers(own, KeyUse.SIGN, SignatureException::new);
      try {
        return form.write(DsaPrimitive.sign(DlSpecs.dsa(numbers), value, random));
      } finally {
        numbers.wipe();
      }
    };
  }

  @Override
  public Verifying verifying(PublicKey key) throws InvalidKeyException {
    PublicPairKey<DlPublicBody> own = DsaKeys.requirePublic(key);
    return (value, signature) -> {
      hash.check(value);
      DSAPublicKeySpec numbers = DlSpecs.dsa(own.body());
      int length = DsaPrimitive.signatureLength(numbers.getQ());
      return DsaPrimitive.verify(numbers, value, form.read(signature, length));
    };
  }
}
