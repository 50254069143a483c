// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.Csp;
import org.capijca.internal.csp.AlgorithmTable;
import org.capijca.internal.csp.HashRow;
import org.capijca.internal.csp.KeyPairAlgorithm.Kind;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.spec.CapiSignatureParameterSpec;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of every Signature of every CSP. */
@Tag("laws")
class SignatureLawsTest {
  private static final byte[] MESSAGE = "what is signed".getBytes(StandardCharsets.UTF_8);

  /** Long enough for a salt and a hash value of 512 bits each. */
  private static final int RSA_BITS = 1536;

  private static final int DSS_BITS = 1024;
  private static final Map<Csp, Map<Kind, KeyPair>> PAIRS = new EnumMap<>(Csp.class);

  private static final Map<String, KeyPair> FOREIGN = new HashMap<>();

  static Stream<Arguments> services() {
    return Arrays.stream(Csp.values())
        .flatMap(csp ->
            CapiCalls.provider(csp).getServices().stream()
                .filter(service -> service.getType().equals("Signature"))
                .map(service -> Arguments.of(csp, service.getAlgorithm())));
  }

  private static KeyPair pair(Csp csp, String name) throws Exception {
    Kind kind = name.contains("DSA") || name.contains("DSS") ? Kind.DSS : Kind.RSA;
    Map<Kind, KeyPair> ofCsp = PAIRS.computeIfAbsent(csp, any -> new EnumMap<>(Kind.class));
    if (!ofCsp.containsKey(kind)) {
      ofCsp.put(
          kind,
          CapiCalls.keyPair(csp, "AT_SIGNATURE", (kind == Kind.RSA ? RSA_BITS : DSS_BITS) << 16));
    }
    return ofCsp.get(kind);
  }

  /**
   * Returns bytes that the Signature accepts: of the length of the hash value, if it requires one.
   */
  private static byte[] message(String name) {
    return name.startsWith("NONE") || name.startsWith("CALG_") && !name.contains("with")
        ? Arrays.copyOf(MESSAGE, 20)
        : MESSAGE;
  }

  private static Signature signature(Csp csp, String name) throws Exception {
    Signature signature = Signature.getInstance(name, CapiCalls.provider(csp));
    if (name.equals("RSASSA-PSS")) {
      signature.setParameter(new PSSParameterSpec("SHA-1", "MGF1", MGF1ParameterSpec.SHA1, 20, 1));
    } else if (name.startsWith("CALG_RSA")) {
      signature.setParameter(new CapiSignatureParameterSpec(AlgId.CALG_SHA1));
    }
    return signature;
  }

  @ParameterizedTest
  @MethodSource("services")
  void signatures_haveLengthOfKey_andAreVerified(Csp csp, String name) throws Exception {
    KeyPair pair = pair(csp, name);
    byte[] message = message(name);
    Signature signature = signature(csp, name);
    signature.initSign(pair.getPrivate());
    signature.update(message);
    byte[] value = signature.sign();

    if (pair.getPublic().getAlgorithm().equals("RSA")) {
      assertThat(value).hasSize(RSA_BITS / Byte.SIZE);
    } else if (!name.endsWith("withDSA")) {
      assertThat(value).hasSize(40);
    }
    signature.initVerify(pair.getPublic());
    signature.update(message);
    assertThat(signature.verify(value)).isTrue();

    byte[] other = message.clone();
    other[0]++;
    signature.update(other);
    assertThat(signature.verify(value)).as("signature of another message").isFalse();
    assertThat(verifies(signature, message, new byte[value.length])).as("zeros").isFalse();
    value[value.length / 2] ^= 1;
    assertThat(verifies(signature, message, value)).as("changed").isFalse();
    assertThat(verifies(signature, message, new byte[0])).as("empty").isFalse();
    assertThat(verifies(signature, message, new byte[value.length + 1])).as("long").isFalse();
  }

  private static boolean verifies(Signature signature, byte[] message, byte[] value)
      throws Exception {
    signature.update(message);
    try {
      return signature.verify(value);
    } catch (SignatureException e) {
      assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_SIGNATURE);
      return false;
    }
  }

  /** The provider is named, as with the key of a certificate. */
  @ParameterizedTest
  @MethodSource("services")
  void foreignPublicKeys_verify_andPrivateOnesAreRefused(Csp csp, String name) throws Exception {
    KeyPair pair = pair(csp, name);
    byte[] message = message(name);
    Signature signature = signature(csp, name);
    signature.initSign(pair.getPrivate());
    signature.update(message);
    byte[] value = signature.sign();
    PublicKey foreign =
        KeyFactory.getInstance(pair.getPublic().getAlgorithm())
            .generatePublic(new X509EncodedKeySpec(pair.getPublic().getEncoded()));
    for (PublicKey key :
        List.of(foreign, ForeignForms.numbersOnly(foreign), ForeignForms.encodingOnly(foreign))) {
      signature.initVerify(key);
      signature.update(message);
      assertThat(signature.verify(value)).as("%s", key.getClass()).isTrue();
      value[value.length / 2] ^= 1;
      assertThat(verifies(signature, message, value)).as("changed").isFalse();
      value[value.length / 2] ^= 1;
    }

    String algorithm = foreign.getAlgorithm();
    assertRefused(
        CapiError.NTE_BAD_KEY, () -> signature.initVerify(ForeignForms.hiddenPublic(algorithm)));
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    generator.initialize(DSS_BITS);
    PrivateKey privateKey =
        FOREIGN.computeIfAbsent(algorithm, any -> generator.generateKeyPair()).getPrivate();
    assertRefused(CapiError.NTE_BAD_KEY, () -> signature.initSign(privateKey));
    assertRefused(CapiError.ERROR_INVALID_PARAMETER, () -> signature.initSign(null));
    String otherKind = algorithm.equals("RSA") ? "DSA" : "RSA";
    assertRefused(
        CapiError.NTE_BAD_KEY, () -> signature.initVerify(ForeignForms.hiddenPublic(otherKind)));
  }

  private static void assertRefused(CapiError error, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(InvalidKeyException.class)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(error));
  }

  /** Independent of the code: RSA signs every hash without a key, DSS signs SHA-1. */
  @ParameterizedTest
  @MethodSource("csps")
  void names_areCombinationsOfHashesAndKeyPairsOfCsp(Csp csp) {
    List<String> hashes =
        AlgorithmTable.rows(csp).stream()
            .filter(HashRow.class::isInstance)
            .map(row -> row.algId().name())
            .filter(name -> name.matches("CALG_(MD.|SHA.*|SSL3_SHAMD5)"))
            .toList();
    List<String> expected = new ArrayList<>();
    for (KeyPairRow row : pairs(csp)) {
      if (row.algId().name().startsWith("CALG_RSA")) {
        expected.add(row.algId().name());
        hashes.forEach(hash -> expected.add(hash + "with" + row.algId()));
      } else if (row.algId() == AlgId.CALG_DSS_SIGN) {
        expected.addAll(List.of("CALG_DSS_SIGN", "CALG_SHA1withCALG_DSS_SIGN"));
      }
    }

    assertThat(
            CapiCalls.provider(csp).getServices().stream()
                .filter(service -> service.getType().equals("Signature"))
                .map(Provider.Service::getAlgorithm)
                .filter(name -> name.startsWith("CALG_")))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  static Csp[] csps() {
    return Csp.values();
  }

  private static List<KeyPairRow> pairs(Csp csp) {
    return Rows.of(csp, KeyPairRow.class).toList();
  }
}
