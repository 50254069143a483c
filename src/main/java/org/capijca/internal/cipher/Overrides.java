package org.capijca.internal.cipher;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_DATA;

import java.security.InvalidAlgorithmParameterException;
import java.security.spec.AlgorithmParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.RC2ParameterSpec;
import org.capijca.CapiError;
import org.capijca.internal.key.SessionKey;
import org.capijca.spec.CapiCipherParameterSpec;

/** Applies the parameters of {@code Cipher.init} to a key, as CryptSetKeyParam would. */
final class Overrides {
  private Overrides() {}

  /** The key as the parameters make it. */
  static SessionKey apply(SessionKey key, AlgorithmParameterSpec params)
      throws InvalidAlgorithmParameterException {
    try {
      if (params instanceof CapiCipherParameterSpec) {
        return apply(key, (CapiCipherParameterSpec) params);
      }
      if (params instanceof RC2ParameterSpec) {
        return apply(key, (RC2ParameterSpec) params);
      }
      if (params instanceof IvParameterSpec) {
        return withIv(key, ((IvParameterSpec) params).getIV());
      }
    } catch (IllegalArgumentException | UnsupportedOperationException refused) {
      throw CapiError.of(refused)
          .orElse(ERROR_INVALID_PARAMETER)
          .as(InvalidAlgorithmParameterException::new, refused.getMessage(), refused);
    }
    throw ERROR_INVALID_PARAMETER.as(
        InvalidAlgorithmParameterException::new,
        "a "
            + params.getClass().getName()
            + " is not for this cipher; allowed CapiCipherParameterSpec, IvParameterSpec,"
            + " RC2ParameterSpec");
  }

  private static SessionKey apply(SessionKey key, CapiCipherParameterSpec spec) {
    SessionKey result = key;
    result = spec.getSalt().map(result::withSalt).orElse(result);
    result = spec.getMode().map(result::withMode).orElse(result);
    result = spec.getIV().map(result::withIV).orElse(result);
    if (spec.getModeBits().isPresent()) {
      result = result.withModeBits(spec.getModeBits().getAsInt());
    }
    if (spec.getPadding().isPresent()) {
      result = result.withPadding(spec.getPadding().getAsInt());
    }
    if (spec.getEffectiveKeyLength().isPresent()) {
      result = result.withEffectiveKeyLength(spec.getEffectiveKeyLength().getAsInt());
    }
    return result;
  }

  private static SessionKey apply(SessionKey key, RC2ParameterSpec spec)
      throws InvalidAlgorithmParameterException {
    SessionKey effective = key.withEffectiveKeyLength(spec.getEffectiveKeyBits());
    return spec.getIV() == null ? effective : withIv(effective, spec.getIV());
  }

  /** The JDK's specs are of exact length, other than KP_IV. */
  private static SessionKey withIv(SessionKey key, byte[] iv)
      throws InvalidAlgorithmParameterException {
    int blockBytes = key.getBlockLength() / Byte.SIZE;
    if (blockBytes != 0 && iv.length != blockBytes) {
      throw NTE_BAD_DATA.as(
          InvalidAlgorithmParameterException::new,
          "IV of " + iv.length + " bytes; allowed " + blockBytes);
    }
    return key.withIV(iv);
  }
}
