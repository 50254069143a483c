// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.pkcs12;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.PBEParametersGenerator;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.PKCS12ParametersGenerator;
import org.bouncycastle.crypto.generators.PKCS5S1ParametersGenerator;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;
import org.capijca.internal.primitive.SelfTest;
import org.capijca.internal.primitive.digest.JdkExtendedDigest;

/** The self-tests of what only Bouncy Castle computes for PFX files: key derivation and HMAC. */
final class PfxSelfTest extends SelfTest {
  /** Test case 2 of RFC 4231. */
  static final PfxSelfTest HMAC =
      new PfxSelfTest(
          () ->
              PfxMac.compute(
                  sha256(), new KeyParameter(ascii("Jefe")), ascii("what do ya want for nothing?")),
          "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");

  private static final Map<Class<? extends PBEParametersGenerator>, PfxSelfTest> DERIVATIONS =
      Map.of(
          // RFC 7914, section 11
          PKCS5S2ParametersGenerator.class,
          derivation(
              () -> new PKCS5S2ParametersGenerator(sha256()),
              ascii("passwd"),
              ascii("salt"),
              1,
              "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"
                  + "49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783"),
          // D. Ireland, DI Management: test vector of PBKDF1
          PKCS5S1ParametersGenerator.class,
          derivation(
              () -> new PKCS5S1ParametersGenerator(sha1()),
              ascii("password"),
              bytes("78578e5a5d63cb06"),
              1000,
              "dc19847e05c64d2faf10ebfb4a3d2a20"),
          // S. Henson: test vectors of the PKCS #12 key generation function, password "smeg"
          PKCS12ParametersGenerator.class,
          derivation(
              () -> new PKCS12ParametersGenerator(sha1()),
              bytes("0073006d006500670000"),
              bytes("0a58cf64530d823f"),
              1,
              "8aaae6297b6cb04642ab5b077851284eb7128f1a2a7fbca3"));

  private final Supplier<byte[]> computation;
  private final String answer;

  PfxSelfTest(Supplier<byte[]> computation, String answer) {
    this.computation = computation;
    this.answer = answer;
  }

  private static PfxSelfTest derivation(
      Supplier<PBEParametersGenerator> source,
      byte[] password,
      byte[] salt,
      int iterations,
      String key) {
    return new PfxSelfTest(
        () -> {
          PBEParametersGenerator generator = source.get();
          generator.init(password, salt, iterations);
          return ((KeyParameter) generator.generateDerivedParameters(Byte.SIZE * key.length() / 2))
              .getKey();
        },
        key);
  }

  /** Returns the generator if its kind computes the published keys. */
  static PBEParametersGenerator passed(PBEParametersGenerator generator) {
    Class<?> kind = generator.getClass();
    DERIVATIONS.get(kind).require(kind.getSimpleName() + " of Bouncy Castle");
    return generator;
  }

  /**
   * As files use it: with hash functions of another class, the compiler would not inline the calls
   * of all later derivations, which then take a quarter longer.
   */
  private static ExtendedDigest sha256() {
    return JdkExtendedDigest.preferredTo(new SHA256Digest());
  }

  private static ExtendedDigest sha1() {
    return JdkExtendedDigest.preferredTo(new SHA1Digest());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] bytes(String hexadecimal) {
    return HexFormat.of().parseHex(hexadecimal);
  }

  @Override
  protected boolean passes() {
    return HexFormat.of().formatHex(computation.get()).equals(answer);
  }
}
