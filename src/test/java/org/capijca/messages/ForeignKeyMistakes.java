// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.messages;

import static org.capijca.messages.BlobMistakes.ascii;
import static org.capijca.messages.BlobMistakes.pem;
import static org.capijca.messages.Inputs.CAPI;
import static org.capijca.messages.Inputs.factory;
import static org.capijca.messages.Inputs.jdkPair;

import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.DSAPublicKeySpec;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.spec.CapiCngBlobSpec;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiXmlKeySpec;

/** Keys in the JDK's encodings, keys of other providers, and keys that are not exportable. */
final class ForeignKeyMistakes {
  private final Inputs inputs;

  private ForeignKeyMistakes(Inputs inputs) {
    this.inputs = inputs;
  }

  static void addTo(Mistakes list, Inputs inputs) {
    ForeignKeyMistakes mistakes = new ForeignKeyMistakes(inputs);
    list.subject("PKCS #8, X.509, XML and CNG");
    mistakes.encodings(list);
    mistakes.otherFormats(list);
    list.subject("Keys that are not exportable");
    mistakes.exports(list);
    list.subject("Keys of other providers");
    mistakes.translation(list);
  }

  private Object readPublic(KeySpec spec) throws Exception {
    return factory("CALG_RSA_KEYX").generatePublic(spec);
  }

  private Object readPrivate(KeySpec spec) throws Exception {
    return factory("CALG_RSA_KEYX").generatePrivate(spec);
  }

  private void encodings(Mistakes list) {
    list.refused(
        "a BLOB in an X509EncodedKeySpec",
        () -> readPublic(new X509EncodedKeySpec(inputs.publicBlob)));
    list.refused(
        "a BLOB in a PKCS8EncodedKeySpec",
        () -> readPrivate(new PKCS8EncodedKeySpec(inputs.privateBlob)));
    list.refused(
        "PEM text in a PKCS8EncodedKeySpec",
        () ->
            readPrivate(
                new PKCS8EncodedKeySpec(
                    pem("PRIVATE KEY", inputs.exchange.getPrivate().getEncoded()))));
    list.refused(
        "cut PEM text in a PKCS8EncodedKeySpec",
        () -> readPrivate(new PKCS8EncodedKeySpec(ascii("-----BEGIN PRIVATE KEY-----\nMIIB"))));
    list.refused(
        "X.509 in a PKCS8EncodedKeySpec",
        () -> readPrivate(new PKCS8EncodedKeySpec(inputs.exchange.getPublic().getEncoded())));
    list.refused(
        "PKCS #8 in an X509EncodedKeySpec",
        () -> readPublic(new X509EncodedKeySpec(inputs.exchange.getPrivate().getEncoded())));
    list.refused(
        "X.509 of an elliptic curve key for CALG_RSA_KEYX",
        () -> readPublic(new X509EncodedKeySpec(jdkPair("EC", 256).getPublic().getEncoded())));
    list.refused(
        "X.509 of a DSS key for CALG_RSA_KEYX",
        () -> readPublic(new X509EncodedKeySpec(inputs.dss.getPublic().getEncoded())));
    list.refused(
        "a cut X.509 encoding",
        () ->
            readPublic(
                new X509EncodedKeySpec(
                    Arrays.copyOf(inputs.exchange.getPublic().getEncoded(), 100))));
    list.refused(
        "no bytes in an X509EncodedKeySpec", () -> readPublic(new X509EncodedKeySpec(new byte[0])));
    list.refused(
        "a DSAPublicKeySpec for CALG_RSA_KEYX",
        () ->
            readPublic(
                new DSAPublicKeySpec(
                    BigInteger.ONE, BigInteger.ONE, BigInteger.ONE, BigInteger.ONE)));
    list.refused(
        "an RSAPublicKeySpec for generatePrivate",
        () -> readPrivate(new RSAPublicKeySpec(BigInteger.TEN, BigInteger.TWO)));
    list.refused(
        "an RSAPublicKeySpec with a modulus of 4 bits",
        () -> readPublic(new RSAPublicKeySpec(BigInteger.TEN, BigInteger.TWO)));
    list.refused("null for generatePublic", () -> readPublic(null));
  }

  private void otherFormats(Mistakes list) {
    list.refused(
        "a BLOB in a CapiXmlKeySpec", () -> readPublic(new CapiXmlKeySpec(inputs.publicBlob)));
    list.refused(
        "an XML key without its modulus",
        () ->
            readPublic(new CapiXmlKeySpec("<RSAKeyValue><Exponent>AQAB</Exponent></RSAKeyValue>")));
    list.refused(
        "a public XML key for generatePrivate",
        () ->
            readPrivate(
                new CapiXmlKeySpec(
                    "<RSAKeyValue><Modulus>yQ==</Modulus><Exponent>AQAB</Exponent></RSAKeyValue>")));
    list.refused(
        "a DSAKeyValue for CALG_RSA_KEYX",
        () -> readPublic(new CapiXmlKeySpec("<DSAKeyValue><P>yQ==</P></DSAKeyValue>")));
    list.refused(
        "a BLOB in a CapiCngBlobSpec", () -> readPublic(new CapiCngBlobSpec(inputs.publicBlob)));
    list.refused(
        "a PVK file in a CapiCngBlobSpec",
        () ->
            readPublic(
                new CapiCngBlobSpec(new byte[] {0x1e, (byte) 0xf1, (byte) 0xb5, (byte) 0xb0})));
    list.byJdk(
        "the JDK's KeyFactory with a CapiKeyBlobSpec",
        "name the provider: KeyFactory.getInstance(\"CALG_RSA_KEYX\", \"CAPI\")",
        () -> KeyFactory.getInstance("RSA").generatePublic(new CapiKeyBlobSpec(inputs.publicBlob)));
  }

  private void exports(Mistakes list) {
    for (Class<? extends KeySpec> spec :
        List.of(
            CapiKeyBlobSpec.class,
            PKCS8EncodedKeySpec.class,
            RSAPrivateCrtKeySpec.class,
            CapiXmlKeySpec.class,
            CapiCngBlobSpec.class)) {
      list.refused(
          "getKeySpec(key, " + spec.getSimpleName() + ".class)",
          () -> factory("CALG_RSA_KEYX").getKeySpec(inputs.fixed.getPrivate(), spec));
    }
    list.refused(
        "getKeySpec(key, SecretKeySpec.class) of a session key",
        () ->
            SecretKeyFactory.getInstance("CALG_RC4", CAPI)
                .getKeySpec(inputs.rc4, SecretKeySpec.class));
    list.refused(
        "getKeySpec(key, CapiKeyBlobSpec.class) of a session key",
        () ->
            SecretKeyFactory.getInstance("CALG_RC4", CAPI)
                .getKeySpec(inputs.rc4, CapiKeyBlobSpec.class));
    list.works(
        "getEncoded",
        "null, as JCA has it for keys without an encoding",
        () -> inputs.fixed.getPrivate().getEncoded());
    list.byJdk(
        "translateKey of the JDK's KeyFactory",
        "the key has no encoding: make it with CRYPT_EXPORTABLE",
        () -> KeyFactory.getInstance("RSA").translateKey(inputs.fixed.getPrivate()));
    list.byJdk(
        "a cast to RSAPrivateKey",
        "only exportable keys implement the JDK's interfaces",
        () -> (RSAPrivateKey) inputs.fixed.getPrivate());
    list.refused(
        "a key imported without CRYPT_EXPORTABLE",
        () ->
            factory("CALG_RSA_KEYX")
                .getKeySpec(
                    factory("CALG_RSA_KEYX")
                        .generatePrivate(new CapiKeyBlobSpec(inputs.privateBlob)),
                    PKCS8EncodedKeySpec.class));
    list.refused(
        "getKeySpec(public key, RSAPrivateCrtKeySpec.class)",
        () ->
            factory("CALG_RSA_KEYX")
                .getKeySpec(inputs.exchange.getPublic(), RSAPrivateCrtKeySpec.class));
    list.refused(
        "getKeySpec(key, null)",
        () -> factory("CALG_RSA_KEYX").getKeySpec(inputs.exchange.getPublic(), null));
  }

  private void translation(Mistakes list) {
    list.works(
        "translateKey of the JDK's RSA private key",
        "it is imported",
        () -> factory("CALG_RSA_KEYX").translateKey(inputs.jdk.getPrivate()));
    list.refused(
        "translateKey of an elliptic curve key",
        () -> factory("CALG_RSA_KEYX").translateKey(jdkPair("EC", 256).getPublic()));
    list.refused(
        "translateKey of a DSS key by the factory of CALG_RSA_KEYX",
        () -> factory("CALG_RSA_KEYX").translateKey(inputs.dss.getPublic()));
    list.refused(
        "translateKey of a session key by a KeyFactory",
        () -> factory("CALG_RSA_KEYX").translateKey(inputs.rc4));
    list.refused("translateKey(null)", () -> factory("CALG_RSA_KEYX").translateKey(null));
    list.works(
        "translateKey of a SecretKeySpec named AES by CALG_AES_128",
        "the bytes become the key",
        () -> translate("CALG_AES_128", new SecretKeySpec(new byte[16], "AES")));
    list.refused(
        "16 bytes named AES for CALG_AES_256",
        () -> translate("CALG_AES_256", new SecretKeySpec(new byte[16], "AES")));
    list.refused(
        "16 bytes named DESede for CALG_3DES",
        () -> translate("CALG_3DES", new SecretKeySpec(new byte[16], "DESede")));
    list.works(
        "21 bytes named DESede for CALG_3DES",
        "the key without its parity bits, which are added",
        () -> translate("CALG_3DES", new SecretKeySpec(new byte[21], "DESede")));
    list.refused(
        "20 bytes named DESede for CALG_3DES",
        () -> translate("CALG_3DES", new SecretKeySpec(new byte[20], "DESede")));
    list.refused(
        "a SecretKeySpec named Blowfish for CALG_RC4",
        () -> translate("CALG_RC4", new SecretKeySpec(new byte[16], "Blowfish")));
    list.refused("translateKey(null) of a SecretKeyFactory", () -> translate("CALG_RC4", null));
  }

  private static Object translate(String algorithm, SecretKeySpec key) throws Exception {
    return SecretKeyFactory.getInstance(algorithm, CAPI).translateKey(key);
  }
}
