package org.capijca.internal.cipher;

import static org.capijca.CapiError.NTE_BAD_KEY_STATE;

import java.security.InvalidKeyException;
import java.security.Key;
import java.security.NoSuchAlgorithmException;
import java.security.ProviderException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.CapiError;
import org.capijca.internal.engine.JdkProviders;

/** The keys inside and outside of the JCA's wrap and unwrap. */
final class WrappedKeys {
  private WrappedKeys() {}

  /** The encoding of a key to wrap; a key that may not leave has none. */
  static byte[] encoded(Key key) throws InvalidKeyException {
    byte[] encoded;
    try {
      encoded = key.getEncoded();
    } catch (ProviderException e) {
      throw CapiError.of(e)
          .orElse(NTE_BAD_KEY_STATE)
          .as(InvalidKeyException::new, "the " + key.getAlgorithm() + " key cannot be exported", e);
    }
    if (encoded == null) {
      throw NTE_BAD_KEY_STATE.as(
          InvalidKeyException::new, "the " + key.getAlgorithm() + " key is not exportable");
    }
    return encoded;
  }

  /** The key of an encoding that has been unwrapped. */
  static Key decode(byte[] encoded, String algorithm, int type)
      throws NoSuchAlgorithmException, InvalidKeyException {
    try {
      return switch (type) {
        case Cipher.SECRET_KEY -> new SecretKeySpec(encoded, algorithm);
        case Cipher.PUBLIC_KEY ->
            JdkProviders.keyFactory(algorithm).generatePublic(new X509EncodedKeySpec(encoded));
        default ->
            JdkProviders.keyFactory(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
      };
    } catch (InvalidKeySpecException | IllegalArgumentException e) {
      throw new InvalidKeyException("the wrapped bytes are no " + algorithm + " key", e);
    }
  }
}
