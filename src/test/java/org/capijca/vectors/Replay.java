// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;

/** Makes the calls of the vectors of a topic on this provider. */
interface Replay {
  /** Describes the input of a vector; its deviations are looked up by topic. */
  Subject subject(JsonNode vector);

  /** Returns the topic of {@link WineDeviations} that a vector belongs to. */
  String topic(JsonNode vector);

  /**
   * Returns the results for a vector.
   *
   * @param vector the inputs, without recorded results except random bytes
   */
  Answers answers(JsonNode vector) throws GeneralSecurityException;
}
