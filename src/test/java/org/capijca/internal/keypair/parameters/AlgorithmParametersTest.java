// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.io.IOException;
import java.math.BigInteger;
import java.security.AlgorithmParameterGenerator;
import java.security.AlgorithmParameters;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidParameterException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.DSAPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.DSAGenParameterSpec;
import java.security.spec.DSAParameterSpec;
import java.security.spec.InvalidParameterSpecException;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.interfaces.DHPrivateKey;
import javax.crypto.interfaces.DHPublicKey;
import javax.crypto.spec.DHGenParameterSpec;
import javax.crypto.spec.DHParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.RC2ParameterSpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.spec.CapiDhParameterSpec;
import org.capijca.spec.CapiDssParameterSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("unit")
class AlgorithmParametersTest {
  private static final CapiProvider PROVIDER = new CapiProvider();
  private static final byte[] IV = {1, 2, 3, 4, 5, 6, 7, 8};

  private static AlgorithmParameters generated(String algorithm, int bits) throws Exception {
    AlgorithmParameterGenerator generator =
        AlgorithmParameterGenerator.getInstance(algorithm, PROVIDER);
    generator.init(bits);
    return generator.generateParameters();
  }

  /** Service, JCA name of the same parameters, a matching spec, and its class. */
  static Stream<Arguments> specs() throws Exception {
    return Stream.of(
        Arguments.of("CALG_RC2", "RC2", new RC2ParameterSpec(40, IV), RC2ParameterSpec.class),
        Arguments.of("CALG_RC2", "RC2", new RC2ParameterSpec(1024, IV), RC2ParameterSpec.class),
        Arguments.of("CALG_DES", "DES", new IvParameterSpec(IV), IvParameterSpec.class),
        Arguments.of("CALG_3DES", "DESede", new IvParameterSpec(IV), IvParameterSpec.class),
        Arguments.of("CALG_3DES_112", "DESede", new IvParameterSpec(IV), IvParameterSpec.class),
        Arguments.of(
            "CALG_AES_256", "AES", new IvParameterSpec(new byte[16]), IvParameterSpec.class),
        Arguments.of(
            "CALG_RSA_KEYX",
            "OAEP",
            new OAEPParameterSpec(
                "SHA-1", "MGF1", MGF1ParameterSpec.SHA1, new PSource.PSpecified(IV)),
            OAEPParameterSpec.class),
        Arguments.of(
            "CALG_DSS_SIGN",
            "DSA",
            generated("CALG_DSS_SIGN", 512).getParameterSpec(DSAParameterSpec.class),
            DSAParameterSpec.class),
        Arguments.of(
            "CALG_DH_SF",
            "DH",
            generated("CALG_DH_SF", 512).getParameterSpec(DHParameterSpec.class),
            DHParameterSpec.class));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("specs")
  void encodings_matchJdkAndBouncyCastle(
      String name, String jcaName, AlgorithmParameterSpec spec, Class<?> type) throws Exception {
    AlgorithmParameters own = AlgorithmParameters.getInstance(name, PROVIDER);
    own.init(spec);
    byte[] encoded = own.getEncoded();

    for (AlgorithmParameters other :
        new AlgorithmParameters[] {
          AlgorithmParameters.getInstance(jcaName),
          AlgorithmParameters.getInstance(jcaName, new BouncyCastleProvider()),
          AlgorithmParameters.getInstance(name, PROVIDER)
        }) {
      other.init(encoded, "ASN.1");
      assertThat(numbers(other, type)).isEqualTo(numbers(own, type));
    }
  }

  /** Returns the values of a spec, since these specs have no equals method. */
  private static String numbers(AlgorithmParameters parameters, Class<?> type) throws Exception {
    AlgorithmParameterSpec spec =
        parameters.getParameterSpec(type.asSubclass(AlgorithmParameterSpec.class));
    if (spec instanceof RC2ParameterSpec rc2) {
      return rc2.getEffectiveKeyBits() + " " + Arrays.toString(rc2.getIV());
    }
    if (spec instanceof IvParameterSpec iv) {
      return Arrays.toString(iv.getIV());
    }
    if (spec instanceof OAEPParameterSpec oaep) {
      return oaep.getDigestAlgorithm()
          + ((MGF1ParameterSpec) oaep.getMGFParameters()).getDigestAlgorithm()
          + Arrays.toString(((PSource.PSpecified) oaep.getPSource()).getValue());
    }
    if (spec instanceof DSAParameterSpec dsa) {
      return dsa.getP() + " " + dsa.getQ() + " " + dsa.getG();
    }
    DHParameterSpec dh = (DHParameterSpec) spec;
    return dh.getP() + " " + dh.getG();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("specs")
  void truncatedOrChangedEncodings_areReadOrRefused(
      String name, String jcaName, AlgorithmParameterSpec spec, Class<?> type) throws Exception {
    AlgorithmParameters own = AlgorithmParameters.getInstance(name, PROVIDER);
    own.init(spec);
    byte[] encoded = own.getEncoded();
    for (int i = 0; i < encoded.length; i++) {
      byte[] changed = encoded.clone();
      changed[i] ^= 0x2A;
      for (byte[] bad : new byte[][] {changed, Arrays.copyOf(encoded, i)}) {
        try {
          AlgorithmParameters.getInstance(name, PROVIDER).init(bad);
        } catch (IOException e) {
          assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_DATA);
        }
      }
    }
  }

  @Test
  void rc2Parameters_areUsedAndReturnedByCipher() throws Exception {
    SecretKey key = KeyGenerator.getInstance("CALG_RC2", PROVIDER).generateKey();
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("CALG_RC2", PROVIDER);
    parameters.init(new RC2ParameterSpec(64, IV));
    Cipher encrypting = Cipher.getInstance("CALG_RC2", PROVIDER);
    encrypting.init(Cipher.ENCRYPT_MODE, key, parameters);
    byte[] text = encrypting.doFinal(IV);

    Cipher decrypting = Cipher.getInstance("CALG_RC2", PROVIDER);
    decrypting.init(Cipher.DECRYPT_MODE, key, encrypting.getParameters());
    assertThat(decrypting.doFinal(text)).isEqualTo(IV);
    AlgorithmParameters again = AlgorithmParameters.getInstance("CALG_RC2", PROVIDER);
    again.init(encrypting.getParameters().getEncoded());
    assertThat(again.getEncoded()).isEqualTo(parameters.getEncoded());
  }

  @Test
  void dssParameters_keepSeed_inBlobAndKeyPair() throws Exception {
    AlgorithmParameters parameters = generated("CALG_DSS_SIGN", 512);
    CapiDssParameterSpec spec = parameters.getParameterSpec(CapiDssParameterSpec.class);
    assertThat(spec.getSeed().orElseThrow()).hasSize(20);

    AlgorithmParameters read = AlgorithmParameters.getInstance("CALG_DSS_SIGN", PROVIDER);
    read.init(parameters.getEncoded("CAPI"), "CAPI");
    CapiDssParameterSpec readSpec = read.getParameterSpec(CapiDssParameterSpec.class);
    assertThat(readSpec.getSeed()).contains(spec.getSeed().orElseThrow());
    assertThat(readSpec.getCounter()).isEqualTo(spec.getCounter());

    KeyPairGenerator generator = KeyPairGenerator.getInstance("CALG_DSS_SIGN", PROVIDER);
    generator.initialize(CapiKeyGenParameterSpec.builder().domainParameters(readSpec).build());
    DSAPublicKey key = (DSAPublicKey) generator.generateKeyPair().getPublic();
    assertThat(((CapiDssParameterSpec) key.getParams()).getSeed())
        .contains(spec.getSeed().orElseThrow());
    assertThat(((CapiDssParameterSpec) key.getParams()).getCounter()).isEqualTo(spec.getCounter());
  }

  @ParameterizedTest
  @ValueSource(strings = {"CALG_DH_SF", "CALG_DH_EPHEM"})
  void dhParameters_keepQAndJ_inBlobAndKeyPair(String algorithm) throws Exception {
    AlgorithmParameters parameters = generated(algorithm, 512);
    CapiDhParameterSpec spec = parameters.getParameterSpec(CapiDhParameterSpec.class);
    BigInteger q = spec.getQ().orElseThrow();
    assertThat(q.multiply(spec.getJ().orElseThrow()).add(BigInteger.ONE)).isEqualTo(spec.getP());

    AlgorithmParameters read = AlgorithmParameters.getInstance(algorithm, PROVIDER);
    byte[] blob = parameters.getEncoded("CAPI");
    read.init(blob, "CAPI");
    assertThat(read.getParameterSpec(CapiDhParameterSpec.class).getQ()).contains(q);
    AlgorithmParameters headless = AlgorithmParameters.getInstance(algorithm, PROVIDER);
    headless.init(Arrays.copyOfRange(blob, 8, blob.length), "CAPI");
    assertThat(headless.getParameterSpec(CapiDhParameterSpec.class).getJ()).isEqualTo(spec.getJ());

    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, PROVIDER);
    generator.initialize(
        CapiKeyGenParameterSpec.builder().dwFlags(1).domainParameters(spec).build());
    KeyPair pair = generator.generateKeyPair();
    assertThat(((DHPrivateKey) pair.getPrivate()).getX()).isLessThan(q);
    assertThat(((CapiDhParameterSpec) ((DHPublicKey) pair.getPublic()).getParams()).getQ())
        .contains(q);
  }

  @Test
  void truncatedOrChangedBlob_isReadOrRefused() throws Exception {
    byte[] blob = generated("CALG_DH_SF", 512).getEncoded("CAPI");
    for (int i = 0; i < blob.length; i++) {
      byte[] changed = blob.clone();
      changed[i] ^= 0x2A;
      for (byte[] bad : new byte[][] {changed, Arrays.copyOf(blob, i)}) {
        try {
          AlgorithmParameters.getInstance("CALG_DH_SF", PROVIDER).init(bad, "CAPI");
        } catch (IOException e) {
          assertThat(CapiError.of(e)).as(e.getMessage()).isPresent();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CALG_DSS_SIGN, 448, NTE_BAD_FLAGS",
    "CALG_DSS_SIGN, 513, STATUS_INVALID_PARAMETER",
    "CALG_DSS_SIGN, 1088, NTE_BAD_FLAGS",
    "CALG_DH_SF, 1040, NTE_BAD_FLAGS",
    "CALG_DH_EPHEM, 4160, NTE_BAD_FLAGS"
  })
  void lengths_areLimitedAsInCryptGenKey(String algorithm, int bits, CapiError error)
      throws Exception {
    AlgorithmParameterGenerator generator =
        AlgorithmParameterGenerator.getInstance(algorithm, PROVIDER);

    assertThatCapi(() -> generator.init(bits)).fails(InvalidParameterException.class).with(error);
    assertThatCapi(() -> generator.init(CapiKeyGenParameterSpec.builder().keyLength(bits).build()))
        .fails(InvalidAlgorithmParameterException.class)
        .with(error);
  }

  @Test
  void generator_acceptsOnlySpecsOfJdk() throws Exception {
    AlgorithmParameterGenerator generator =
        AlgorithmParameterGenerator.getInstance("0xaa01", PROVIDER);
    generator.init(new DHGenParameterSpec(576, 160));

    AlgorithmParameters parameters = generator.generateParameters();

    assertThat(parameters.getProvider()).isSameAs(PROVIDER);
    assertThat(parameters.getParameterSpec(DHParameterSpec.class).getP().bitLength())
        .isEqualTo(576);
    assertThatThrownBy(() -> generator.init(new IvParameterSpec(IV)))
        .isInstanceOf(InvalidAlgorithmParameterException.class);
  }

  @Test
  void otherSpecs_areRefused() throws Exception {
    AlgorithmParameters dss = AlgorithmParameters.getInstance("CALG_DSS_SIGN", PROVIDER);
    AlgorithmParameters rc2 = AlgorithmParameters.getInstance("CALG_RC2", PROVIDER);

    assertThatCapi(() -> dss.init(new IvParameterSpec(IV)))
        .fails(InvalidParameterSpecException.class)
        .with(CapiError.ERROR_INVALID_PARAMETER);
    assertThatCapi(() -> rc2.init(new DHParameterSpec(BigInteger.TEN, BigInteger.TWO)))
        .fails(InvalidParameterSpecException.class)
        .with(CapiError.ERROR_INVALID_PARAMETER);
  }

  @Test
  void streamCiphers_haveNoParameters() {
    assertThatThrownBy(() -> AlgorithmParameters.getInstance("CALG_RC4", PROVIDER).toString())
        .isInstanceOf(Exception.class);
  }

  @Test
  void rc2Encoding_followsRfc() throws Exception {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("CALG_RC2", PROVIDER);
    parameters.init(new RC2ParameterSpec(40, IV));

    assertThat(parameters.getEncoded())
        .isEqualTo(HexFormat.of().parseHex("300e020200a004080102030405060708"));
  }

  @ParameterizedTest
  @CsvSource({"CALG_DSS_SIGN, DSA", "CALG_DH_SF, DH"})
  void encodingByName_isStandardUnlessItIsCapi(String algorithm, String name) throws Exception {
    AlgorithmParameterGenerator generator =
        AlgorithmParameterGenerator.getInstance(algorithm, PROVIDER);
    generator.init(512);
    AlgorithmParameters parameters = generator.generateParameters();
    AlgorithmParameters read = AlgorithmParameters.getInstance(algorithm, PROVIDER);

    read.init(parameters.getEncoded("ASN.1"), "ASN.1");

    assertThat(read.getEncoded("ASN.1"))
        .isEqualTo(parameters.getEncoded())
        .isNotEqualTo(parameters.getEncoded("CAPI"));
    assertThat(parameters).hasToString(name + " domain parameters");
  }

  @Test
  void lengthOfDsaSpec_isThatOfP() throws Exception {
    AlgorithmParameterGenerator generator =
        AlgorithmParameterGenerator.getInstance("CALG_DSS_SIGN", PROVIDER);

    assertThatCapi(() -> generator.init(new DSAGenParameterSpec(2048, 256)))
        .fails(InvalidAlgorithmParameterException.class)
        .with(CapiError.NTE_BAD_FLAGS)
        .hasMessageContaining("keyLength 2048");
  }
}
