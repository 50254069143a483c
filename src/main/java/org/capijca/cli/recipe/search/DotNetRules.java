// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.search;

import static org.capijca.AlgId.CALG_MD5;
import static org.capijca.AlgId.CALG_SHA1;
import static org.capijca.AlgId.CALG_SHA_256;
import static org.capijca.AlgId.CALG_SHA_512;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.capijca.AlgId;
import org.capijca.cli.recipe.DotNetDerivation;
import org.capijca.cli.recipe.DotNetDerivation.Generator;
import org.capijca.cli.recipe.PasswordForm;
import org.capijca.cli.recipe.SaltRule;
import org.capijca.dotnet.PasswordDeriveBytes;
import org.capijca.dotnet.Rfc2898DeriveBytes;
import org.capijca.spec.PasswordEncoding;

/** The derivations by classes of .NET that are tried. */
final class DotNetRules {
  /** The salt of a sample program that has been copied more often than any other. */
  private static final byte[] SAMPLE_SALT = "Ivan Medvedev".getBytes(StandardCharsets.US_ASCII);

  private static final List<AlgId> HASHES =
      List.of(CALG_SHA1, CALG_MD5, CALG_SHA_256, CALG_SHA_512);

  /** Algorithms with the lengths in bits that .NET gives them by default, or that are common. */
  private record Key(AlgId algId, int bits) {}

  private static final List<Key> KEYS =
      List.of(
          new Key(AlgId.CALG_AES_256, 256),
          new Key(AlgId.CALG_AES_192, 192),
          new Key(AlgId.CALG_AES_128, 128),
          new Key(AlgId.CALG_3DES, 192),
          new Key(AlgId.CALG_3DES_112, 128),
          new Key(AlgId.CALG_DES, 64),
          new Key(AlgId.CALG_RC2, 128));

  private final SearchRequest request;

  DotNetRules(SearchRequest request) {
    this.request = request;
  }

  /** Strings are taken in UTF-8, byte arrays come from GetBytes of some encoding. */
  static boolean takes(PasswordForm form) {
    return form.encoding() == PasswordEncoding.ANSI || form.encoding() == PasswordEncoding.UTF_16LE;
  }

  /** Returns the derivations, those that differ in the key only together. */
  List<List<DotNetDerivation>> all() {
    List<List<DotNetDerivation>> all = new ArrayList<>();
    for (Generator generator : Generator.values()) {
      for (AlgId hash : HASHES) {
        for (SaltRule salt : salts(generator)) {
          for (int iterations : iterations(generator)) {
            List<DotNetDerivation> alike =
                KEYS.stream()
                    .filter(key -> request.allows(key.algId))
                    .map(key ->
                        new DotNetDerivation(
                            generator, hash, salt, iterations, key.algId, key.bits))
                    .toList();
            if (request.csps().isEmpty() && request.allowsHash(hash) && !alike.isEmpty()) {
              all.add(alike);
            }
          }
        }
      }
    }
    return all;
  }

  private List<SaltRule> salts(Generator generator) {
    List<SaltRule> salts = new ArrayList<>();
    request.salts().forEach(salt -> salts.add(SaltRule.of(salt)));
    if (salts.isEmpty()) {
      salts.add(SaltRule.of(SAMPLE_SALT));
      salts.add(SaltRule.leading(8));
      salts.add(SaltRule.leading(16));
      if (generator == Generator.PASSWORD_DERIVE_BYTES) {
        salts.add(SaltRule.NONE);
      }
    }
    return salts;
  }

  private List<Integer> iterations(Generator generator) {
    if (!request.iterations().isEmpty()) {
      return request.iterations();
    }
    return generator == Generator.RFC2898
        ? List.of(Rfc2898DeriveBytes.DEFAULT_ITERATIONS, 2)
        : List.of(PasswordDeriveBytes.DEFAULT_ITERATIONS, 2);
  }
}
