package org.capijca.internal.keygen;

import java.security.SecureRandom;
import org.capijca.internal.blob.PrivateBody;

/** Makes the numbers of a pair. */
interface PairMaker {
  /**
   * The private body of a new pair.
   *
   * @param request what was asked for, already checked
   * @param random the caller's generator; null for the provider's own supply
   */
  PrivateBody make(PairRequest request, SecureRandom random);
}
