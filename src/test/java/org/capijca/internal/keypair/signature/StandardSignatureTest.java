// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.InvalidParameterException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Security;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.vectors.RecordedKeyPairs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests signatures with standard names against the JDK and Bouncy Castle. */
@Tag("unit")
class StandardSignatureTest {
  private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();
  private static final int EXPORTABLE = 1;

  private static KeyPair rsa;
  private static KeyPair dss;
  private static KeyPair opaqueRsa;

  private final CapiProvider provider = new CapiProvider();

  @BeforeAll
  static void importKeys() throws Exception {
    rsa = RecordedKeyPairs.rsa2048(EXPORTABLE);
    opaqueRsa = RecordedKeyPairs.rsa2048(0);
    dss = RecordedKeyPairs.dss1024(EXPORTABLE);
  }

  private static KeyPair pair(String name) {
    return name.contains("DSA") ? dss : rsa;
  }

  /** Returns the standard names that another provider supports, too, with that provider. */
  static Stream<Arguments> shared() {
    return Stream.of(Security.getProvider("SunRsaSign"), Security.getProvider("SUN"), BOUNCY_CASTLE)
        .flatMap(other ->
            new CapiProvider()
                .getServices().stream()
                    .filter(service -> service.getType().equals("Signature"))
                    .map(Provider.Service::getAlgorithm)
                    .filter(name -> !name.startsWith("CALG_"))
                    .filter(name -> other.getService("Signature", name) != null)
                    .map(name -> Arguments.of(name, other)));
  }

  /** Bouncy Castle's NONEwithRSA expects a DigestInfo. */
  private static byte[] message(String name, int seed) {
    byte[] message = new byte[name.startsWith("NONE") ? 20 : 100];
    new Random(seed).nextBytes(message);
    return message;
  }

  private static Signature signature(String name, Provider provider) throws Exception {
    Signature signature = Signature.getInstance(name, provider);
    setPssParameters(signature);
    return signature;
  }

  private static void setPssParameters(Signature signature) throws Exception {
    if (signature.getAlgorithm().equals("RSASSA-PSS")) {
      signature.setParameter(
          new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
    }
  }

  private static PublicKey foreign(PublicKey key, Provider provider) throws Exception {
    return KeyFactory.getInstance(key.getAlgorithm(), provider)
        .generatePublic(new X509EncodedKeySpec(key.getEncoded()));
  }

  @ParameterizedTest
  @MethodSource("shared")
  void signatures_areVerifiedByOtherProviders_andViceVersa(String name, Provider other)
      throws Exception {
    if (name.equals("NONEwithRSA")) {
      return;
    }
    KeyPair pair = pair(name);
    byte[] message = message(name, 1);
    Signature ours = signature(name, provider);
    ours.initSign(pair.getPrivate());
    ours.update(message);
    byte[] value = ours.sign();
    Signature theirs = signature(name, other);
    theirs.initVerify(foreign(pair.getPublic(), other));
    theirs.update(message);
    assertThat(theirs.verify(value)).isTrue();

    theirs.initSign(pair.getPrivate());
    theirs.update(message);
    byte[] answer = theirs.sign();
    ours.initVerify(pair.getPublic());
    ours.update(message);
    assertThat(ours.verify(answer)).isTrue();
    if (name.endsWith("withRSA")) {
      assertThat(answer).isEqualTo(value);
    }
    ours.update(message(name, 2));
    assertThat(ours.verify(answer)).isFalse();
  }

  @Test
  void jdkNamesAndAliases_areSupported() {
    for (String other : List.of("SunRsaSign", "SUN")) {
      for (Provider.Service service : Security.getProvider(other).getServices()) {
        String name = service.getAlgorithm();
        if (!service.getType().equals("Signature")
            || !name.matches(".*with(RSA|DSA).*|RSASSA-PSS")) {
          continue;
        }
        assertThat(provider.getService("Signature", name)).as(name).isNotNull();
        Security.getProvider(other).stringPropertyNames().stream()
            .filter(key -> key.startsWith("Alg.Alias.Signature."))
            .filter(key -> Security.getProvider(other).getProperty(key).equals(name))
            .map(key -> key.substring("Alg.Alias.Signature.".length()))
            .forEach(alias ->
                assertThat(provider.getService("Signature", alias))
                    .as(alias)
                    .isSameAs(provider.getService("Signature", name)));
      }
    }
  }

  /** The input of JSSE's MD5andSHA1withRSA in TLS 1.0: any bytes that fit. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 36, 245})
  void noneWithRsa_padsAnyBytes(int length) throws Exception {
    byte[] message = new byte[length];
    Arrays.fill(message, (byte) 7);
    Signature signature = Signature.getInstance("NONEwithRSA", provider);
    signature.initSign(opaqueRsa.getPrivate());
    signature.update(message);
    byte[] value = signature.sign();

    Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding", "SunJCE");
    cipher.init(
        Cipher.DECRYPT_MODE, foreign(opaqueRsa.getPublic(), Security.getProvider("SunRsaSign")));
    assertThat(cipher.doFinal(value)).isEqualTo(message);
    signature.initVerify(opaqueRsa.getPublic());
    signature.update(message);
    assertThat(signature.verify(value)).isTrue();
  }

  @Test
  void noneWithRsa_refusesTooLongInput() throws Exception {
    Signature signature = Signature.getInstance("NONEwithRSA", provider);
    signature.initSign(opaqueRsa.getPrivate());
    signature.update(new byte[246]);
    assertThatCapi(signature::sign).fails(SignatureException.class).with(CapiError.NTE_BAD_LEN);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 19, 21})
  void noneWithDsa_requiresTwentyBytes(int length) throws Exception {
    Signature signature = Signature.getInstance("NONEwithDSA", provider);
    signature.initSign(dss.getPrivate());
    signature.update(new byte[length]);
    assertThatCapi(signature::sign).fails(SignatureException.class).with(CapiError.NTE_BAD_LEN);
  }

  /**
   * Without a provider name, the key selects the provider at any position in the list. PSS
   * parameters are set after the key, since before it they make the JDK choose the first provider.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 99})
  void delayedSelection_findsProviderOfKey(int position) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(1024);
    KeyPair foreign = generator.generateKeyPair();
    Security.insertProviderAt(provider, position);
    try {
      for (String name : List.of("SHA256withRSA", "RSASSA-PSS", "NONEwithRSA")) {
        Signature ours = Signature.getInstance(name);
        ours.initSign(opaqueRsa.getPrivate());
        assertThat(ours.getProvider()).isSameAs(provider);
        setPssParameters(ours);
        ours.update(new byte[20]);
        byte[] value = ours.sign();

        Signature verifying = Signature.getInstance(name);
        verifying.initVerify(foreign(opaqueRsa.getPublic(), Security.getProvider("SunRsaSign")));
        assertThat(verifying.getProvider()).isNotSameAs(provider);
        setPssParameters(verifying);
        verifying.update(new byte[20]);
        assertThat(verifying.verify(value)).isTrue();

        Signature theirs = Signature.getInstance(name);
        theirs.initSign(foreign.getPrivate());
        assertThat(theirs.getProvider()).isNotSameAs(provider);
      }
    } finally {
      Security.removeProvider(CapiProvider.NAME);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 20, 32, 64, 94, 189, 190, 221, 222})
  void pss_acceptsEverySaltLengthThatFits(int saltLength) throws Exception {
    PSSParameterSpec spec =
        new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, saltLength, 1);
    Signature ours = Signature.getInstance("RSASSA-PSS", provider);
    ours.setParameter(spec);
    ours.initSign(rsa.getPrivate());
    ours.update(new byte[10]);
    byte[] value = ours.sign();
    Signature jdk = Signature.getInstance("RSASSA-PSS", "SunRsaSign");
    jdk.setParameter(spec);
    jdk.initVerify(foreign(rsa.getPublic(), jdk.getProvider()));
    jdk.update(new byte[10]);
    assertThat(jdk.verify(value)).isTrue();
    jdk.initSign(rsa.getPrivate());
    jdk.update(new byte[10]);
    byte[] answer = jdk.sign();
    ours.initVerify(rsa.getPublic());
    ours.update(new byte[10]);
    assertThat(ours.verify(answer)).isTrue();

    ours.setParameter(
        new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, saltLength ^ 1, 1));
    ours.update(new byte[10]);
    assertThat(ours.verify(answer)).as("verification with another salt length").isFalse();
  }

  @Test
  void pss_tooLongSalt_isRefusedWithBadLength() throws Exception {
    Signature signature = Signature.getInstance("RSASSA-PSS", provider);
    signature.initSign(rsa.getPrivate());
    for (int saltLength : new int[] {223, 1000, Integer.MAX_VALUE}) {
      signature.setParameter(
          new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, saltLength, 1));
      signature.update(new byte[10]);
      assertThatCapi(signature::sign).fails(SignatureException.class).with(CapiError.NTE_BAD_LEN);
      signature.initVerify(rsa.getPublic());
      signature.update(new byte[10]);
      assertThat(signature.verify(new byte[256])).isFalse();
      signature.initSign(rsa.getPrivate());
    }
  }

  /**
   * If the length of the modulus is one more than whole bytes, the first byte of a block is unused.
   */
  @ParameterizedTest
  @ValueSource(ints = {1024, 1017, 1018, 1023})
  void pss_withAnyModulusLength_matchesBouncyCastle(int bits) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA", "SunRsaSign");
    generator.initialize(bits);
    KeyPair pair = generator.generateKeyPair();
    KeyFactory factory = KeyFactory.getInstance("CALG_RSA_SIGN", provider);
    PrivateKey privateKey = (PrivateKey) factory.translateKey(pair.getPrivate());
    PublicKey publicKey = (PublicKey) factory.translateKey(pair.getPublic());
    for (int i = 0; i < 20; i++) {
      byte[] message = {(byte) i};
      Signature ours = Signature.getInstance("SHA256withRSAandMGF1", provider);
      ours.initSign(privateKey);
      ours.update(message);
      byte[] value = ours.sign();
      Signature theirs = Signature.getInstance("SHA256withRSAandMGF1", BOUNCY_CASTLE);
      theirs.initVerify(pair.getPublic());
      theirs.update(message);
      assertThat(theirs.verify(value)).isTrue();
      theirs.initSign(pair.getPrivate());
      theirs.update(message);
      byte[] answer = theirs.sign();
      ours.initVerify(publicKey);
      ours.update(message);
      assertThat(ours.verify(answer)).isTrue();
    }
  }

  @Test
  void pss_parametersAreEncodedAsInJdk() throws Exception {
    Signature ours = Signature.getInstance("SHA384withRSAandMGF1", provider);
    AlgorithmParameters parameters = ours.getParameters();
    AlgorithmParameters expected = AlgorithmParameters.getInstance("RSASSA-PSS");
    expected.init(new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, 48, 1));

    assertThat(parameters.getEncoded()).isEqualTo(expected.getEncoded());
    assertThat(Signature.getInstance("RSASSA-PSS", provider).getParameters()).isNull();
  }

  @Test
  void pss_withoutParameters_isRefused() throws Exception {
    Signature signature = Signature.getInstance("RSASSA-PSS", provider);
    signature.initSign(rsa.getPrivate());
    assertThatCapi(() -> signature.update(new byte[1]))
        .fails(SignatureException.class)
        .with(CapiError.NTE_BAD_HASH);
    assertThatThrownBy(signature::sign).isInstanceOf(SignatureException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "MD5, SHA-1, MGF1, 1, NTE_BAD_ALGID",
    "SHA-1, MD5, MGF1, 1, NTE_BAD_ALGID",
    "SHAKE128, SHA-1, MGF1, 1, NTE_BAD_ALGID",
    "SHA-1, SHA-1, MGF2, 1, ERROR_INVALID_PARAMETER",
    "SHA-1, SHA-1, MGF1, 2, ERROR_INVALID_PARAMETER"
  })
  void pss_otherParameters_areRefused(
      String hash, String mgfHash, String mgf, int trailer, CapiError error) throws Exception {
    Signature signature = Signature.getInstance("RSASSA-PSS", provider);
    PSSParameterSpec spec =
        new PSSParameterSpec(hash, mgf, new MGF1ParameterSpec(mgfHash), 20, trailer);
    assertThatCapi(() -> signature.setParameter(spec))
        .fails(InvalidAlgorithmParameterException.class)
        .with(error);
    assertThatThrownBy(() -> signature.setParameter(new MGF1ParameterSpec("SHA-1")))
        .isInstanceOf(InvalidAlgorithmParameterException.class);
    assertThatThrownBy(
            () -> signature.setParameter(new PSSParameterSpec("SHA-1", "MGF1", null, 20, 1)))
        .isInstanceOf(InvalidAlgorithmParameterException.class);
  }

  @Test
  void parametersOfOtherSchemes_areRefused() throws Exception {
    for (String name : List.of("SHA256withRSA", "SHA1withDSA")) {
      Signature signature = Signature.getInstance(name, provider);
      signature.setParameter(null);
      assertThatThrownBy(() -> signature.setParameter(PSSParameterSpec.DEFAULT))
          .isInstanceOf(InvalidAlgorithmParameterException.class);
      assertThat(signature.getParameters()).isNull();
    }
  }

  @Test
  @SuppressWarnings("deprecation")
  void parametersByName_areRefused() throws Exception {
    Signature signature = Signature.getInstance("SHA1withRSA", provider);
    assertThatThrownBy(() -> signature.setParameter("x", "y"))
        .isInstanceOf(InvalidParameterException.class);
    assertThatThrownBy(() -> signature.getParameter("x"))
        .isInstanceOf(InvalidParameterException.class);
  }

  @Test
  void messageInParts_isSigned() throws Exception {
    Signature whole = Signature.getInstance("SHA256withRSA", provider);
    whole.initSign(rsa.getPrivate());
    whole.update(new byte[] {1, 2, 3, 4, 5, 6});
    Signature pieces = Signature.getInstance("SHA256withRSA", provider);
    pieces.initSign(rsa.getPrivate());
    pieces.update((byte) 1);
    pieces.update(new byte[] {0, 2, 3, 0}, 1, 2);
    pieces.update(ByteBuffer.wrap(new byte[] {4, 5}));
    pieces.update(ByteBuffer.allocateDirect(1).put(0, (byte) 6));
    byte[] buffer = new byte[300];

    assertThat(pieces.sign(buffer, 10, 290)).isEqualTo(256);
    assertThat(Arrays.copyOfRange(buffer, 10, 266)).isEqualTo(whole.sign());
  }

  @Test
  void init_resetsMessage() throws Exception {
    Signature signature = Signature.getInstance("SHA256withRSA", provider);
    signature.initSign(rsa.getPrivate());
    byte[] empty = signature.sign();
    signature.update(new byte[5]);
    signature.initSign(rsa.getPrivate());
    assertThat(signature.sign()).isEqualTo(empty);
  }

  /** A generator with constant output does not repeat the secret number of DSA. */
  @Test
  void dsa_withBrokenGenerator_doesNotRepeatR() throws Exception {
    SecureRandom broken =
        new SecureRandom() {
          private static final long serialVersionUID = 1L;

          @Override
          public void nextBytes(byte[] bytes) {
            Arrays.fill(bytes, (byte) 1);
          }
        };
    Set<BigInteger> all = new HashSet<>();
    for (String name : List.of("SHA1withDSAinP1363Format", "SHA256withDSAinP1363Format")) {
      for (int i = 0; i < 50; i++) {
        Signature signature = Signature.getInstance(name, provider);
        signature.initSign(dss.getPrivate(), broken);
        signature.update((byte) i);
        BigInteger r = new BigInteger(1, Arrays.copyOf(signature.sign(), 20));
        assertThat(all.add(r)).isTrue();
      }
    }
  }

  /** Tags that Bouncy Castle accepts in place of r or s. */
  @ParameterizedTest
  @ValueSource(ints = {0x00, 0x03, 0x04, 0x05, 0x0C, 0x22, 0x30, 0x42, 0xA0, 0xE2})
  void dsa_withoutIntegers_isRefused(int tag) throws Exception {
    Signature signature = Signature.getInstance("SHA1withDSA", provider);
    signature.initSign(dss.getPrivate());
    byte[] value = signature.sign();
    value[2] = (byte) tag;
    signature.initVerify(dss.getPublic());
    assertThatCapi(() -> signature.verify(value))
        .fails(SignatureException.class)
        .with(CapiError.NTE_BAD_SIGNATURE);
  }

  @Test
  void keysOfOtherType_areRefused() throws Exception {
    for (Map.Entry<String, KeyPair> wrong :
        Map.of("SHA1withRSA", dss, "SHA1withDSA", rsa).entrySet()) {
      Signature signature = Signature.getInstance(wrong.getKey(), provider);
      assertThatThrownBy(() -> signature.initSign(wrong.getValue().getPrivate()))
          .isInstanceOf(InvalidKeyException.class);
      assertThatThrownBy(() -> signature.initVerify(wrong.getValue().getPublic()))
          .isInstanceOf(InvalidKeyException.class);
    }
  }
}
