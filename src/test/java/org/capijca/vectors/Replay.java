// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;

/** Makes the calls of the vectors of one topic on this provider. */
interface Replay {
  /** Says what a vector asks about; its topic is where its deviations are looked up. */
  Subject subject(JsonNode vector);

  /** The topic of {@link WineDeviations} that a vector belongs to. */
  String topic(JsonNode vector);

  /**
   * Answers a vector.
   *
   * @param vector the questions, without the recorded answers, but for those of random bytes
   */
  Answers answers(JsonNode vector) throws GeneralSecurityException;
}
