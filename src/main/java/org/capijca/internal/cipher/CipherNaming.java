package org.capijca.internal.cipher;

import java.security.InvalidAlgorithmParameterException;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Map;
import org.capijca.CipherMode;
import org.capijca.internal.key.SessionKey;

/** What follows from the name a cipher was asked for by. */
interface CipherNaming {
  /** The modes a transformation can name. */
  Map<String, CipherMode> modes();

  /** Whether the cipher is for this key. */
  boolean takes(SessionKey key);

  /**
   * Brings the key into the state it is used in.
   *
   * @param mode the mode of the transformation; null where it names none
   * @param params what init was given; null for nothing
   */
  void prepare(
      KeyCopy key,
      boolean encrypt,
      CipherMode mode,
      AlgorithmParameterSpec params,
      SecureRandom random)
      throws InvalidAlgorithmParameterException;

  /** The name. */
  @Override
  String toString();
}
