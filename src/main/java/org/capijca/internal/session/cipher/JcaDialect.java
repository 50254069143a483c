// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session.cipher;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;

import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Map;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.RC2ParameterSpec;
import org.capijca.CipherMode;
import org.capijca.ImportFlag;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.primitive.random.RandomBytes;
import org.capijca.internal.session.RawKeyImport;
import org.capijca.internal.session.SessionKey;

/**
 * The semantics of a cipher requested by its standard JCA name: mode and IV are those of the call,
 * as programs without knowledge of CryptoAPI expect. The default mode is ECB; without an IV,
 * encryption generates a random one and decryption fails, as in the JDK. An RC2 key has its own
 * effective length unless an RC2ParameterSpec sets another.
 */
public final class JcaDialect implements CipherDialect {
  /** CFB without a width, which in JCA means a whole block, is not among them. */
  private static final Map<String, CipherMode> MODES =
      Map.of(
          "CBC", CipherMode.CRYPT_MODE_CBC,
          "ECB", CipherMode.CRYPT_MODE_ECB,
          "CFB8", CipherMode.CRYPT_MODE_CFB);

  private static final Set<ImportFlag> AS_IT_IS = Set.of(ImportFlag.CRYPT_NO_SALT);

  private final String name;
  private final CspContext context;

  /**
   * @param name the JCA name of the algorithm
   * @param context the context whose algorithms are allowed for keys of other providers
   */
  public JcaDialect(String name, CspContext context) {
    this.name = name;
    this.context = context;
  }

  /**
   * A key of another provider that shows its value is accepted where this provider is named, and
   * means what it means to the JDK: no salt, and RC2 has the effective length of the key.
   */
  @Override
  public SessionKey own(Key key) throws InvalidKeyException {
    if (!(key instanceof SecretKey foreign) || key instanceof SessionKey) {
      return CipherDialect.super.own(key);
    }
    SessionKey imported = RawKeyImport.ofKey(context, name, foreign, AS_IT_IS);
    return imported.hasEffectiveLength()
        ? imported.withEffectiveKeyLength(imported.getKeyLength())
        : imported;
  }

  @Override
  public Map<String, CipherMode> modes() {
    return MODES;
  }

  @Override
  public boolean accepts(SessionKey key) {
    return key.getAlgorithm().equals(name);
  }

  @Override
  public void prepare(
      KeyStateChange key,
      boolean encrypt,
      CipherMode mode,
      AlgorithmParameterSpec params,
      SecureRandom random)
      throws InvalidAlgorithmParameterException {
    byte[] iv = iv(params);
    boolean takesIv = mode != null && mode != CipherMode.CRYPT_MODE_ECB;
    if (iv != null && !takesIv) {
      throw ERROR_INVALID_PARAMETER.as(
          InvalidAlgorithmParameterException::new, name + " in this mode takes no IV");
    }
    if (iv == null && takesIv && !encrypt) {
      throw ERROR_INVALID_PARAMETER.as(
          InvalidAlgorithmParameterException::new,
          "decryption in this mode needs the IV; under its ALG_ID name the cipher takes that of the key");
    }
    if (key.result().getMode() != null) {
      CipherMode used = mode == null ? CipherMode.CRYPT_MODE_ECB : mode;
      key.change(changed -> changed.withMode(used));
    }
    if (iv == null && takesIv) {
      byte[] drawn = new byte[key.result().getBlockLength() / Byte.SIZE];
      RandomBytes.from(random).fill(drawn);
      key.change(changed -> changed.withIV(drawn));
    }
    if (params != null) {
      CipherParameterOverrides.apply(key, params);
    }
  }

  private static byte[] iv(AlgorithmParameterSpec params)
      throws InvalidAlgorithmParameterException {
    if (params instanceof RC2ParameterSpec rc2) {
      return rc2.getIV();
    }
    if (params instanceof IvParameterSpec given) {
      return given.getIV();
    }
    if (params == null) {
      return null;
    }
    throw ERROR_INVALID_PARAMETER.as(
        InvalidAlgorithmParameterException::new,
        "a "
            + params.getClass().getName()
            + " is not for this cipher; allowed IvParameterSpec, RC2ParameterSpec");
  }

  @Override
  public String toString() {
    return name;
  }
}
