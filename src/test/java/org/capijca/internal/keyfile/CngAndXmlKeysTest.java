// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keyfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.DSAPrivateKey;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.interfaces.DHPrivateKey;
import javax.crypto.interfaces.DHPublicKey;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.spec.CapiCngBlobSpec;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiXmlKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests CNG BLOBs and .NET's XML keys against an independent encoding of the numbers. */
@Tag("unit")
class CngAndXmlKeysTest {
  private static final int EXPORTABLE = 1;

  private final CapiProvider provider = new CapiProvider();

  private KeyPair pair(String algorithm, int bits) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, provider);
    generator.initialize(new CapiKeyGenParameterSpec(bits << 16 | EXPORTABLE));
    return generator.generateKeyPair();
  }

  private KeyFactory factory(String algorithm) throws Exception {
    return KeyFactory.getInstance(algorithm, provider);
  }

  private byte[] blob(String algorithm, Key key) throws Exception {
    return factory(algorithm).getKeySpec(key, CapiKeyBlobSpec.class).getEncoded();
  }

  private static byte[] fixed(BigInteger number, int width) {
    byte[] bytes = number.toByteArray();
    byte[] fixed = new byte[width];
    int length = Math.min(width, bytes.length);
    System.arraycopy(bytes, bytes.length - length, fixed, width - length, length);
    return fixed;
  }

  private static byte[] layout(String magic, int[] dwords, byte[]... numbers) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(magic.getBytes(StandardCharsets.US_ASCII));
    for (int dword : dwords) {
      out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(dword).array());
    }
    for (byte[] number : numbers) {
      out.writeBytes(number);
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {384, 512, 1000, 1024, 2048})
  void rsaCngBlobs_haveDocumentedLayout_andAreReadAgain(int bits) throws Exception {
    KeyPair pair = pair("CALG_RSA_KEYX", bits);
    RSAPrivateCrtKey key = (RSAPrivateCrtKey) pair.getPrivate();
    byte[] e = {1, 0, 1};
    byte[] n = fixed(key.getModulus(), bits / 8);
    byte[] p = fixed(key.getPrimeP(), (bits / 8 + 1) / 2);
    byte[] q = fixed(key.getPrimeQ(), (bits / 8 + 1) / 2);
    int half = p.length;
    int length = key.getModulus().bitLength();
    byte[] rsa1 = layout("RSA1", new int[] {length, 3, n.length, 0, 0}, e, n);
    byte[] rsa2 = layout("RSA2", new int[] {length, 3, n.length, half, half}, e, n, p, q);
    byte[] rsa3 =
        layout(
            "RSA3",
            new int[] {length, 3, n.length, half, half},
            e,
            n,
            p,
            q,
            fixed(key.getPrimeExponentP(), half),
            fixed(key.getPrimeExponentQ(), half),
            fixed(key.getCrtCoefficient(), half),
            fixed(key.getPrivateExponent(), n.length));
    KeyFactory factory = factory("CALG_RSA_KEYX");

    assertThat(factory.getKeySpec(pair.getPublic(), CapiCngBlobSpec.class).getEncoded())
        .isEqualTo(rsa1);
    CapiCngBlobSpec full = factory.getKeySpec(key, CapiCngBlobSpec.class);
    assertThat(full.getEncoded()).isEqualTo(rsa3);
    assertThat(full.toRsaPrivateBlob().getEncoded()).isEqualTo(rsa2);
    byte[] expected = blob("CALG_RSA_KEYX", key);
    for (byte[] form : new byte[][] {full.getEncoded(), rsa2, rsa3}) {
      assertThat(
              blob("CALG_RSA_KEYX", factory.generatePrivate(new CapiCngBlobSpec(form, EXPORTABLE))))
          .isEqualTo(expected);
      assertThat(factory.generatePublic(new CapiCngBlobSpec(form))).isEqualTo(pair.getPublic());
    }
    assertThat(factory.generatePublic(new CapiCngBlobSpec(rsa1))).isEqualTo(pair.getPublic());
  }

  @ParameterizedTest
  @ValueSource(ints = {512, 1024})
  void dsaCngBlobs_haveDocumentedLayout_inBothVersions(int bits) throws Exception {
    KeyPair pair = pair("CALG_DSS_SIGN", bits);
    DSAPublicKey publicKey = (DSAPublicKey) pair.getPublic();
    int width = bits / 8;
    byte[] q = fixed(publicKey.getParams().getQ(), 20);
    byte[] p = fixed(publicKey.getParams().getP(), width);
    byte[] g = fixed(publicKey.getParams().getG(), width);
    byte[] y = fixed(publicKey.getY(), width);
    byte[] x = fixed(((DSAPrivateKey) pair.getPrivate()).getX(), 20);
    // DSSSEED in the BLOB: counter and SEED, both little-endian; in CNG both are big-endian.
    byte[] blob = blob("CALG_DSS_SIGN", pair.getPublic());
    byte[] seed = new byte[24];
    for (int i = 0; i < 4; i++) {
      seed[i] = blob[blob.length - 24 + 3 - i];
    }
    for (int i = 0; i < 20; i++) {
      seed[4 + i] = blob[blob.length - 1 - i];
    }
    byte[] count = Arrays.copyOf(seed, 4);
    byte[] seedBytes = Arrays.copyOfRange(seed, 4, 24);
    KeyFactory factory = factory("CALG_DSS_SIGN");
    byte[] expected = blob("CALG_DSS_SIGN", pair.getPrivate());

    assertThat(factory.getKeySpec(publicKey, CapiCngBlobSpec.class).getEncoded())
        .isEqualTo(layout("DSPB", new int[] {width}, seed, q, p, g, y));
    byte[] version1 = layout("DSPV", new int[] {width}, seed, q, p, g, y, x);
    assertThat(factory.getKeySpec(pair.getPrivate(), CapiCngBlobSpec.class).getEncoded())
        .isEqualTo(version1);
    byte[] version2 =
        layout("DPV2", new int[] {width, 0, 0, 20, 20}, count, seedBytes, q, p, g, y, x);
    for (byte[] form : new byte[][] {version1, version2}) {
      assertThat(
              blob("CALG_DSS_SIGN", factory.generatePrivate(new CapiCngBlobSpec(form, EXPORTABLE))))
          .isEqualTo(expected);
    }
    byte[] public2 = layout("DPB2", new int[] {width, 0, 0, 20, 20}, count, seedBytes, q, p, g, y);
    assertThat(factory.generatePublic(new CapiCngBlobSpec(public2))).isEqualTo(publicKey);
  }

  @Test
  void diffieHellmanCngBlobs_haveDocumentedLayout() throws Exception {
    KeyPair pair = pair("CALG_DH_SF", 512);
    DHPublicKey publicKey = (DHPublicKey) pair.getPublic();
    byte[] p = fixed(publicKey.getParams().getP(), 64);
    byte[] g = fixed(publicKey.getParams().getG(), 64);
    byte[] y = fixed(publicKey.getY(), 64);
    byte[] x = fixed(((DHPrivateKey) pair.getPrivate()).getX(), 64);
    KeyFactory factory = factory("CALG_DH_SF");
    byte[] privateBlob = layout("DHPV", new int[] {64}, p, g, y, x);

    assertThat(factory.getKeySpec(publicKey, CapiCngBlobSpec.class).getEncoded())
        .isEqualTo(layout("DHPB", new int[] {64}, p, g, y));
    assertThat(factory.getKeySpec(pair.getPrivate(), CapiCngBlobSpec.class).getEncoded())
        .isEqualTo(privateBlob);
    DHPrivateKey read =
        (DHPrivateKey) factory.generatePrivate(new CapiCngBlobSpec(privateBlob, EXPORTABLE));
    assertThat(read.getX()).isEqualTo(((DHPrivateKey) pair.getPrivate()).getX());
    DHPublicKey readPublic = (DHPublicKey) factory.generatePublic(new CapiCngBlobSpec(privateBlob));
    assertThat(readPublic.getY()).isEqualTo(publicKey.getY());
    assertThatCapi(() -> factory.getKeySpec(publicKey, CapiXmlKeySpec.class))
        .with(CapiError.NTE_BAD_TYPE);
  }

  @ParameterizedTest
  @CsvSource({
    "CALG_RSA_KEYX, 512",
    "CALG_RSA_SIGN, 1024",
    "CALG_RSA_SIGN, 1000",
    "CALG_DSS_SIGN, 512"
  })
  void xmlKeys_areWrittenAndReadAgain(String algorithm, int bits) throws Exception {
    KeyPair pair = pair(algorithm, bits);
    KeyFactory factory = factory(algorithm);
    CapiXmlKeySpec privateXml = factory.getKeySpec(pair.getPrivate(), CapiXmlKeySpec.class);
    CapiXmlKeySpec publicXml = factory.getKeySpec(pair.getPublic(), CapiXmlKeySpec.class);

    assertThat(
            blob(
                algorithm,
                factory.generatePrivate(new CapiXmlKeySpec(privateXml.getEncoded(), EXPORTABLE))))
        .isEqualTo(blob(algorithm, pair.getPrivate()));
    assertThat(factory.generatePublic(publicXml)).isEqualTo(pair.getPublic());
    assertThat(factory.generatePublic(privateXml)).isEqualTo(pair.getPublic());
    assertThat(factory.generatePrivate(privateXml).getEncoded())
        .as("encoding without CRYPT_EXPORTABLE")
        .isNull();
    CapiXmlKeySpec inside =
        new CapiXmlKeySpec(
            "<?xml version=\"1.0\"?>\n<ds:KeyValue xmlns:ds=\"urn:x\">\n"
                + publicXml
                    .getXml()
                    .replace("><", ">\n<")
                    .replace("<", "<ds:")
                    .replace("<ds:/", "</ds:")
                + "</ds:KeyValue>");
    assertThat(factory.generatePublic(inside)).isEqualTo(pair.getPublic());
  }

  @Test
  void rsaXml_equalsOutputOfToXmlString() throws Exception {
    KeyPair pair = pair("CALG_RSA_KEYX", 512);
    RSAPrivateCrtKey key = (RSAPrivateCrtKey) pair.getPrivate();
    String expected =
        "<RSAKeyValue>"
            + number("Modulus", key.getModulus(), 64)
            + "<Exponent>AQAB</Exponent>"
            + number("P", key.getPrimeP(), 32)
            + number("Q", key.getPrimeQ(), 32)
            + number("DP", key.getPrimeExponentP(), 32)
            + number("DQ", key.getPrimeExponentQ(), 32)
            + number("InverseQ", key.getCrtCoefficient(), 32)
            + number("D", key.getPrivateExponent(), 64)
            + "</RSAKeyValue>";

    assertThat(factory("CALG_RSA_KEYX").getKeySpec(key, CapiXmlKeySpec.class).getXml())
        .isEqualTo(expected);
  }

  private static String number(String name, BigInteger number, int width) {
    String base64 = Base64.getEncoder().encodeToString(fixed(number, width));
    return "<" + name + ">" + base64 + "</" + name + ">";
  }

  @Test
  void keysWithoutAlgId_haveAlgIdOfFactory_andItsKind() throws Exception {
    KeyPair pair = pair("CALG_RSA_KEYX", 512);
    for (Class<? extends KeySpec> type : List.of(CapiCngBlobSpec.class, CapiXmlKeySpec.class)) {
      KeySpec spec = factory("CALG_RSA_KEYX").getKeySpec(pair.getPublic(), type);

      assertThat(factory("CALG_RSA_SIGN").generatePublic(spec))
          .hasFieldOrPropertyWithValue("algId", AlgId.CALG_RSA_SIGN);
      refused("CALG_DSS_SIGN", spec, CapiError.NTE_BAD_ALGID);
      assertThatCapi(() -> factory("CALG_RSA_KEYX").generatePrivate(spec))
          .with(CapiError.NTE_BAD_TYPE);
    }
  }

  private void refused(String algorithm, KeySpec spec, CapiError error) {
    assertThatCapi(() -> factory(algorithm).generatePublic(spec))
        .fails(InvalidKeySpecException.class)
        .with(error);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><RSAKeyValue><Modulus>&x;</Modulus></RSAKeyValue>",
        "<!DOCTYPE a [<!ENTITY x \"AQAB\">]><RSAKeyValue><Modulus>&x;</Modulus></RSAKeyValue>",
        "<RSAKeyValue><Modulus>AQAB</Modulus>",
        "<RSAKeyValue><Modulus>AQAB</Modulus></RSAKeyValue>",
        "<RSAKeyValue><Modulus>?</Modulus><Exponent>AQAB</Exponent></RSAKeyValue>",
        "<RSAKeyValue/>",
        "<other/>",
        "AQAB",
        ""
      })
  void malformedXml_isRefusedWithBadData(String xml) {
    refused("CALG_RSA_KEYX", new CapiXmlKeySpec(xml), CapiError.NTE_BAD_DATA);
  }

  @Test
  void truncatedAndAlteredCngBlobs_areReadOrRefusedWithCode() throws Exception {
    byte[] blob =
        factory("CALG_RSA_KEYX")
            .getKeySpec(pair("CALG_RSA_KEYX", 512).getPrivate(), CapiCngBlobSpec.class)
            .getEncoded();
    for (int i = 0; i < blob.length; i++) {
      CapiCngBlobSpec cut = new CapiCngBlobSpec(Arrays.copyOf(blob, i));
      refused("CALG_RSA_KEYX", cut, CapiError.NTE_BAD_DATA);
      byte[] altered = blob.clone();
      altered[i] ^= (byte) 0x81;
      try {
        factory("CALG_RSA_KEYX").generatePrivate(new CapiCngBlobSpec(altered));
      } catch (InvalidKeySpecException e) {
        assertThat(CapiError.of(e)).as("byte " + i).isPresent();
      }
    }
  }

  @Test
  void specs_compareByContent_andRevealNoSecret() throws Exception {
    KeyPair pair = pair("CALG_RSA_KEYX", 512);
    KeyFactory factory = factory("CALG_RSA_KEYX");
    CapiCngBlobSpec cng = factory.getKeySpec(pair.getPrivate(), CapiCngBlobSpec.class);
    CapiXmlKeySpec xml = factory.getKeySpec(pair.getPrivate(), CapiXmlKeySpec.class);

    assertThat(cng)
        .isEqualTo(new CapiCngBlobSpec(cng.getEncoded()))
        .hasSameHashCodeAs(new CapiCngBlobSpec(cng.getEncoded()))
        .isNotEqualTo(new CapiCngBlobSpec(cng.getEncoded(), EXPORTABLE));
    assertThat(xml)
        .isEqualTo(new CapiXmlKeySpec(xml.getXml()))
        .hasSameHashCodeAs(new CapiXmlKeySpec(xml.getXml()))
        .isNotEqualTo(new CapiXmlKeySpec(xml.getEncoded(), EXPORTABLE));
    assertThat(cng.toString()).doesNotContain(HexFormat.of().formatHex(cng.getEncoded(), 30, 40));
    assertThat(xml.toString()).doesNotContain("Modulus");
    assertThat(cng.getFormat()).isEqualTo("CNG");
    assertThat(xml.getFormat()).isEqualTo("XML");
    assertThatCapi(
            () -> factory.getKeySpec(pair.getPublic(), CapiCngBlobSpec.class).toRsaPrivateBlob())
        .with(CapiError.NTE_BAD_TYPE);
  }
}
