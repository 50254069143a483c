// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;
import static org.capijca.vectors.Vectors.bytes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.internal.blob.LittleEndianNumber;
import org.capijca.vectors.Wycheproof;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * The RSA and DSA signature vectors of the C2SP Wycheproof project, from the directory in the
 * system property {@code capi.wycheproof}, distinguished by the type of their groups.
 *
 * <p>Keys and hashes marked "acceptable" because they are weak are common in CryptoAPI and must
 * work. A signature marked "acceptable" because of its encoding is refused, with the exceptions
 * named here.
 */
@Tag("unit")
class WycheproofSignatureTest {
  /** Flags of weaknesses that do not make a vector invalid. */
  private static final Set<String> WEAKNESSES =
      Set.of("SmallModulus", "SmallPublicKey", "WeakHash", "WeakHash1", "WeakParameters");

  /** DSA keys that a DSS CSP supports: Q of 160 bits, P of at most 1024 bits. */
  private static final int LARGEST_DSS_KEY = 1024;

  /**
   * Tests with private keys that no Microsoft CSP can hold: one prime has two thirds of the bits of
   * the modulus, and a PRIVATEKEYBLOB field holds half of them. The import is refused; the
   * signatures are verified. 153: 681 and 343 bits of 1024. 154, 158: 1364 and 684, 155: 1365 and
   * 684 bits of 2048. 156, 157: 2047 and 1025 bits of 3072.
   */
  private static final Set<Integer> UNEQUAL_PRIMES = Set.of(153, 154, 155, 156, 157, 158);

  private final CapiProvider provider = new CapiProvider();

  @TestFactory
  Stream<DynamicTest> vectors_agree() throws IOException {
    if (!Wycheproof.isGiven()) {
      // Surefire does not report that a factory is skipped, only that a test is.
      return Stream.of(DynamicTest.dynamicTest("vectors", Wycheproof::folder));
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(Wycheproof.folder())) {
      files =
          all.filter(file -> file.getFileName().toString().matches("(rsa|dsa)_(.*_)?test\\.json"))
              .sorted()
              .toList();
    }
    return files.stream()
        .filter(
            file -> !file.getFileName().toString().matches("rsa_(oaep_.*|pkcs1_\\d+)_test.json"))
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> run(file)));
  }

  private void run(Path file) throws Exception {
    JsonNode all = new ObjectMapper().readTree(Files.readAllBytes(file));
    int tests = 0;
    for (JsonNode group : all.get("testGroups")) {
      switch (group.get("type").textValue()) {
        case "RsassaPkcs1Generate" -> {
          generate(file, group);
          verify(group, rsaKey(group), pkcs1(group));
        }
        case "RsassaPkcs1Verify" -> verify(group, rsaKey(group), pkcs1(group));
        case "RsassaPssVerify" -> pss(group, rsaKey(group));
        case "RsassaPssWithParametersVerify" -> pss(group, rsaKeyWithoutParameters(group));
        case "DsaVerify" -> dsa(group, "withDSA");
        case "DsaP1363Verify" -> dsa(group, "withDSAinP1363Format");
        default -> throw new AssertionError("groups of type " + group.get("type"));
      }
      tests += group.get("tests").size();
    }
    assertThat(tests).isEqualTo(all.get("numberOfTests").asInt());
  }

  private static String name(JsonNode group) {
    return group.get("sha").textValue().replace("SHA-", "SHA");
  }

  private Signature pkcs1(JsonNode group) throws GeneralSecurityException {
    return Signature.getInstance(name(group) + "withRSA", provider);
  }

  /**
   * Also makes every signature, with the standard name and, if there is one, the CryptoAPI name.
   */
  private void generate(Path file, JsonNode group) throws Exception {
    KeyFactory factory = KeyFactory.getInstance("CALG_RSA_KEYX", provider);
    PKCS8EncodedKeySpec encoded = new PKCS8EncodedKeySpec(bytes(group.get("privateKeyPkcs8")));
    if (UNEQUAL_PRIMES.contains(group.get("tests").get(0).get("tcId").asInt())) {
      assertThat(group.get("tests")).hasSize(1);
      assertBadData(() -> factory.generatePrivate(encoded));
      return;
    }
    PrivateKey key = factory.generatePrivate(encoded);
    assertThat(key.getEncoded()).as("encoding of the key").isNull();
    Signature signature = pkcs1(group);
    for (JsonNode test : group.get("tests")) {
      signature.initSign(key);
      signature.update(bytes(test.get("msg")));
      byte[] value = signature.sign();
      assertThat(value)
          .as("%s tcId %s", file.getFileName(), test.get("tcId"))
          .isEqualTo(bytes(test.get("sig")));
      String algId =
          "CALG_" + group.get("sha").textValue().replace("-", "_").replace("SHA_1", "SHA1");
      if (algId.matches("CALG_SHA(1|_256|_384|_512)")) {
        Signature capi = Signature.getInstance(algId + "withCALG_RSA_KEYX", provider);
        capi.initSign(key);
        capi.update(bytes(test.get("msg")));
        assertThat(LittleEndianNumber.reversed(capi.sign())).isEqualTo(value);
      }
    }
  }

  private static void assertBadData(ThrowingCallable call) {
    assertThatCapi(call).fails(InvalidKeySpecException.class).with(CapiError.NTE_BAD_DATA);
  }

  private PublicKey rsaKey(JsonNode group) throws GeneralSecurityException {
    JsonNode der = group.has("publicKeyDer") ? group.get("publicKeyDer") : group.get("keyDer");
    return KeyFactory.getInstance("CALG_RSA_KEYX", provider)
        .generatePublic(new X509EncodedKeySpec(bytes(der)));
  }

  /** Keys of this provider carry no parameters, so that those of the group are set. */
  private PublicKey rsaKeyWithoutParameters(JsonNode group) throws GeneralSecurityException {
    JsonNode numbers = group.get("publicKey");
    return KeyFactory.getInstance("CALG_RSA_KEYX", provider)
        .generatePublic(
            new RSAPublicKeySpec(
                new BigInteger(1, bytes(numbers.get("modulus"))),
                new BigInteger(1, bytes(numbers.get("publicExponent")))));
  }

  private void pss(JsonNode group, PublicKey key) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("RSASSA-PSS", provider);
    PSSParameterSpec spec =
        new PSSParameterSpec(
            group.get("sha").textValue(),
            group.get("mgf").textValue(),
            new MGF1ParameterSpec(group.path("mgfSha").asText()),
            group.get("sLen").asInt(),
            1);
    if (group.get("mgf").textValue().equals("MGF1")) {
      signature.setParameter(spec);
      verify(group, key, signature);
    } else {
      // The mask function is SHAKE in place of MGF1, which neither the JDK nor CryptoAPI supports.
      assertThatThrownBy(() -> signature.setParameter(spec))
          .isInstanceOf(InvalidAlgorithmParameterException.class);
    }
  }

  private void dsa(JsonNode group, String scheme) throws GeneralSecurityException {
    KeyFactory factory = KeyFactory.getInstance("CALG_DSS_SIGN", provider);
    X509EncodedKeySpec encoded = new X509EncodedKeySpec(bytes(group.get("publicKeyDer")));
    if (group.get("publicKey").get("keySize").asInt() > LARGEST_DSS_KEY) {
      assertBadData(() -> factory.generatePublic(encoded));
      return;
    }
    verify(
        group,
        factory.generatePublic(encoded),
        Signature.getInstance(name(group) + scheme, provider));
  }

  private static void verify(JsonNode group, PublicKey key, Signature signature)
      throws GeneralSecurityException {
    for (JsonNode test : group.get("tests")) {
      signature.initVerify(key);
      signature.update(bytes(test.get("msg")));
      assertThat(verifies(signature, bytes(test.get("sig"))))
          .as("tcId %s: %s", test.get("tcId"), test.get("comment"))
          .isEqualTo(isExpected(test));
    }
  }

  private static boolean verifies(Signature signature, byte[] value) {
    try {
      return signature.verify(value);
    } catch (SignatureException e) {
      assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_SIGNATURE);
      return false;
    }
  }

  private static boolean isExpected(JsonNode test) {
    String result = test.get("result").textValue();
    return result.equals("valid") || result.equals("acceptable") && isWeakOnly(test);
  }

  private static boolean isWeakOnly(JsonNode test) {
    for (JsonNode flag : test.get("flags")) {
      if (!WEAKNESSES.contains(flag.textValue())) {
        return false;
      }
    }
    return true;
  }
}
