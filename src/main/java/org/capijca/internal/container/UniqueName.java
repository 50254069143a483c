// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.capijca.internal.primitive.digest.Digests;

/**
 * PP_UNIQUE_CONTAINER: MD5 of the name with its terminating zero, printed as four little-endian
 * DWORDs, followed by the GUID of the machine (Wine test suite); this provider uses the GUID of the
 * store. The name is converted to lower case first, as shown by the file names of containers whose
 * names have capital letters.
 *
 * <p>Inferred: non-ASCII characters are converted to lower case, too, and encoded as UTF-8, so that
 * each name has its own unique name.
 */
final class UniqueName {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}");
  private static final int DWORD = 4;

  private UniqueName() {}

  static String of(String container, String guid) {
    byte[] name = ContainerName.fold(container).getBytes(StandardCharsets.UTF_8);
    byte[] hash = Digests.of("MD5").digest(Arrays.copyOf(name, name.length + 1));
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < hash.length; word += DWORD) {
      for (int i = word + DWORD - 1; i >= word; i--) {
        HexFormat.of().toHexDigits(text, hash[i]);
      }
    }
    return text.append('_').append(guid).toString();
  }

  /** Returns whether a name is a unique name that ends in this GUID. */
  static boolean isOne(String name, String guid) {
    int end = name.length() - guid.length() - 1;
    return end >= 0 && name.endsWith("_" + guid) && HASH.matcher(name.substring(0, end)).matches();
  }
}
