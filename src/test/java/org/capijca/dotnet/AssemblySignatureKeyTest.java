// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.dotnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.HexFormat;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.KeyFlag;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiPublicKeyTokenSpec;
import org.capijca.spec.CapiSnkSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests prefixes and tokens of strong-name keys, and counter-signatures. */
@Tag("unit")
class AssemblySignatureKeyTest {
  /** The public key with the token b03f5f7f11d50a3a. */
  private static final String IDENTITY =
      "0024000004800000940000000602000000240000525341310004000001000100"
          + "07d1fa57c4aed9f0a32e84aa0faefd0de9e8fd6aec8f87fb03766c834c99921e"
          + "b23be79ad9d5dcc1dd9ad236132102900b723cf980957fc4e177108fc607774f"
          + "29e8320e92ea05ece4e821c0a5efe8f1645c4c0c93c1ab99285d622caa652c1d"
          + "fad63d745d6f2de5f17e5eaf0fc4963d261c8a12436518206dc093344d5ad293";

  /** The argument publicKey of the attribute in Microsoft's assemblies with that token. */
  private static final String SIGNATURE_KEY =
      "002400000c800000140100000602000000240000525341310008000001000100"
          + "613399aff18ef1a2c2514a273a42d9042b72321f1757102df9ebada69923e273"
          + "8406c21e5b801552ab8d200a65a235e001ac9adc25f2d811eb09496a4c6a59d4"
          + "619589c69f5baf0c4179a47311d92555cd006acc8b5959f2bd6e10e360c34537"
          + "a1d266da8085856583c85d81da7f3ec01ed9564c58d93d713cd0172c8e23a10f"
          + "0239b80c96b07736f5d8b022542a4e74251a5f432824318b3539a5a087f8e53d"
          + "2f135f9ca47f3bb2e10aff0af0849504fb7cea3ff192dc8de0edad64c68efde3"
          + "4c56d302ad55fd6e80f302d5efcdeae953658d3452561b5f36c542efdbdd9f88"
          + "8538d374cef106acf7d93a4445c3c73cd911f0571aaf3d54da12b11ddec375b3";

  /** The argument countersignature of the same attribute. */
  private static final String COUNTER_SIGNATURE =
      "a5a866e1ee186f807668209f3b11236ace5e21f117803a3143abb126dd035d7d"
          + "2f876b6938aaf2ee3414d5420d753621400db44a49c486ce134300a2106adb6b"
          + "db433590fef8ad5c43cba82290dc49530effd86523d9483c00f458af46890036"
          + "b0e2c61d077d7fbac467a506eba29e467a87198b053c749aa2a4d2840c784e6d";

  private final CapiProvider provider = new CapiProvider();

  @Test
  void counterSignatureOfMicrosoft_isValid() throws Exception {
    AssemblySignatureKey attribute = AssemblySignatureKey.parse(SIGNATURE_KEY, COUNTER_SIGNATURE);

    assertThat(attribute.verify(snk(IDENTITY), provider)).isTrue();
    assertThat(attribute.getSignatureKey()).isEqualTo(snk(SIGNATURE_KEY));
    assertThat(attribute.getSignatureKey().getHashAlgorithm()).contains(AlgId.CALG_SHA_256);
    assertThat(attribute)
        .hasToString(
            "[assembly: System.Reflection.AssemblySignatureKey(\"%s\", \"%s\")]"
                .formatted(SIGNATURE_KEY, COUNTER_SIGNATURE));
  }

  /** The counter-signature also covers the prefix. */
  @Test
  void changedKeyOrSignature_isNotValid() throws Exception {
    String otherPrefix = SIGNATURE_KEY.replaceFirst("0c80", "0480");
    String otherSignature = COUNTER_SIGNATURE.replaceFirst("a5", "a4");

    assertThat(
            AssemblySignatureKey.parse(otherPrefix, COUNTER_SIGNATURE)
                .verify(snk(IDENTITY), provider))
        .isFalse();
    assertThat(
            AssemblySignatureKey.parse(SIGNATURE_KEY, otherSignature)
                .verify(snk(IDENTITY), provider))
        .isFalse();
  }

  /** The JDK as second implementation: its signatures have the same bytes in reverse order. */
  @ParameterizedTest
  @CsvSource({
    "CALG_SHA1, SHA1withRSA",
    "CALG_SHA_256, SHA256withRSA",
    "CALG_SHA_384, SHA384withRSA",
    "CALG_SHA_512, SHA512withRSA"
  })
  void counterSignature_usesHashOfIdentityKey(AlgId hash, String jdkName) throws Exception {
    KeyPair pair = pair();
    CapiSnkSpec identity = publicSnk(pair.getPublic()).withHashAlgorithm(hash);

    AssemblySignatureKey made =
        AssemblySignatureKey.sign(identity, pair.getPrivate(), snk(SIGNATURE_KEY), provider);

    assertThat(made.verify(identity, provider)).isTrue();
    assertThat(
            AssemblySignatureKey.parse(
                SIGNATURE_KEY, HexFormat.of().formatHex(made.getCounterSignature())))
        .isEqualTo(made)
        .hasSameHashCodeAs(made);
    RSAPublicKey key = (RSAPublicKey) pair.getPublic();
    Signature jdk = Signature.getInstance(jdkName, "SunRsaSign");
    jdk.initVerify(
        KeyFactory.getInstance("RSA", "SunRsaSign")
            .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())));
    jdk.update(HexFormat.of().parseHex(SIGNATURE_KEY));
    assertThat(jdk.verify(reversed(made.getCounterSignature()))).as(hash.name()).isTrue();
  }

  @Test
  void counterSigning_requiresPrivateKeyOfIdentity() throws Exception {
    refused(
        () ->
            AssemblySignatureKey.sign(
                publicSnk(pair().getPublic()), pair().getPrivate(), snk(SIGNATURE_KEY), provider),
        CapiError.NTE_BAD_KEY);
    refused(() -> AssemblySignatureKey.parse("0g", COUNTER_SIGNATURE), CapiError.NTE_BAD_DATA);
    refused(() -> AssemblySignatureKey.parse(SIGNATURE_KEY, "0"), CapiError.NTE_BAD_DATA);
  }

  /**
   * The file is written as it was read, whatever its prefix and BLOB header, and the token covers
   * all of it.
   */
  @ParameterizedTest
  @CsvSource({
    "0x2400, 0x8004, 0x2400",
    "0x2400, 0x800C, 0x2400",
    "0x2400, 0x800D, 0x2400",
    "0x2400, 0x800E, 0x2400",
    "0x2400, 0x800C, 0xA400",
    "0, 0, 0x2400",
    "0x2200, 0x8005, 2"
  })
  void publicKeyFile_isPreservedAndCoveredByToken(String signature, String hash, String algId)
      throws Exception {
    byte[] file = HexFormat.of().parseHex(IDENTITY);
    put(file, 0, Integer.decode(signature));
    put(file, 4, Integer.decode(hash));
    put(file, 16, Integer.decode(algId));
    KeyFactory factory = KeyFactory.getInstance("CALG_RSA_SIGN", provider);

    PublicKey key = factory.generatePublic(new CapiSnkSpec(file));

    for (PublicKey same : new PublicKey[] {key, serialised(key)}) {
      assertThat(same).isEqualTo(key);
      assertThat(publicSnk(same).getEncoded()).isEqualTo(file);
      assertThat(factory.getKeySpec(same, CapiPublicKeyTokenSpec.class))
          .hasToString(tokenOf(file))
          .isEqualTo(CapiPublicKeyTokenSpec.of(new CapiSnkSpec(file)));
    }
  }

  /** .NET's compilers write the ALG_ID of SHA-1 in the prefix of a key that has none. */
  @Test
  void keyWithoutPrefix_getsPrefixWithSha1() throws Exception {
    KeyFactory factory = KeyFactory.getInstance("CALG_RSA_SIGN", provider);
    byte[] file = HexFormat.of().parseHex(IDENTITY);
    byte[] blob = HexFormat.of().parseHex(IDENTITY.substring(24));

    for (PublicKey key :
        new PublicKey[] {
          factory.generatePublic(new CapiSnkSpec(blob)),
          factory.generatePublic(new CapiKeyBlobSpec(blob))
        }) {
      assertThat(publicSnk(key).getEncoded()).isEqualTo(file);
      assertThat(factory.getKeySpec(key, CapiPublicKeyTokenSpec.class))
          .hasToString("b03f5f7f11d50a3a");
    }
    assertThat(CapiPublicKeyTokenSpec.of(new CapiSnkSpec(blob))).hasToString("b03f5f7f11d50a3a");
    assertThat(new CapiSnkSpec(blob).getHashAlgorithm()).isEmpty();
  }

  /** ECMA-335 II.6.2.1.3: the standard public key and its token. */
  @Test
  void ecmaKey_hasStandardToken() {
    assertThat(CapiPublicKeyTokenSpec.of(snk("00000000000000000400000000000000")))
        .hasToString("b77a5c561934e089");
  }

  @ParameterizedTest
  @EnumSource(
      value = AlgId.class,
      names = {"CALG_SHA1", "CALG_SHA_256", "CALG_SHA_384", "CALG_SHA_512"})
  void otherHash_changesTokenButNotKey(AlgId hash) throws Exception {
    KeyFactory factory = KeyFactory.getInstance("CALG_RSA_SIGN", provider);
    CapiSnkSpec changed = snk(IDENTITY).withHashAlgorithm(hash);

    assertThat(changed.getHashAlgorithm()).contains(hash);
    assertThat(snk(IDENTITY.substring(24)).withHashAlgorithm(hash)).isEqualTo(changed);
    assertThat(factory.generatePublic(changed)).isEqualTo(factory.generatePublic(snk(IDENTITY)));
    assertThat(CapiPublicKeyTokenSpec.of(changed)).hasToString(tokenOf(changed.getEncoded()));
  }

  @Test
  void invalidHashesFilesAndTokens_areRefused() throws Exception {
    KeyPair pair = pair();
    CapiSnkSpec file =
        KeyFactory.getInstance("CALG_RSA_SIGN", provider)
            .getKeySpec(pair.getPrivate(), CapiSnkSpec.class);

    refused(() -> snk(IDENTITY).withHashAlgorithm(AlgId.CALG_MD5), CapiError.NTE_BAD_ALGID);
    refused(() -> snk(IDENTITY).withHashAlgorithm(null), CapiError.NTE_BAD_ALGID);
    refused(() -> file.withHashAlgorithm(AlgId.CALG_SHA1), CapiError.NTE_BAD_TYPE);
    refused(() -> CapiPublicKeyTokenSpec.of(file), CapiError.NTE_BAD_TYPE);
    refused(() -> CapiPublicKeyTokenSpec.of(snk(IDENTITY + "00")), CapiError.NTE_BAD_DATA);
    refused(() -> CapiPublicKeyTokenSpec.of(snk("")), CapiError.NTE_BAD_DATA);
    refused(() -> new CapiPublicKeyTokenSpec(new byte[7]), CapiError.NTE_BAD_LEN);
  }

  private KeyPair pair() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("CALG_RSA_SIGN", provider);
    generator.initialize(
        CapiKeyGenParameterSpec.builder().keyLength(1024).flags(KeyFlag.CRYPT_EXPORTABLE).build());
    return generator.generateKeyPair();
  }

  private CapiSnkSpec publicSnk(PublicKey key) throws Exception {
    return KeyFactory.getInstance("CALG_RSA_SIGN", provider).getKeySpec(key, CapiSnkSpec.class);
  }

  private static CapiSnkSpec snk(String hex) {
    return new CapiSnkSpec(HexFormat.of().parseHex(hex));
  }

  private static String tokenOf(byte[] file) throws Exception {
    byte[] hash = reversed(MessageDigest.getInstance("SHA-1").digest(file));
    return HexFormat.of().formatHex(hash, 0, 8);
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] turned = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      turned[i] = bytes[bytes.length - 1 - i];
    }
    return turned;
  }

  private static void put(byte[] file, int offset, int dword) {
    byte[] bytes = reversed(BigInteger.valueOf(dword | 1L << 32).toByteArray());
    System.arraycopy(bytes, 0, file, offset, Integer.BYTES);
  }

  private static PublicKey serialised(PublicKey key) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(key);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (PublicKey) in.readObject();
    }
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, CapiError error) {
    assertThatCapi(call).with(error);
  }
}
