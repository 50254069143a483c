// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.capijca.AlgId;
import org.capijca.vectors.Vectors;

/** Valid BLOBs of every format: recorded ones, and others written from known numbers. */
final class Samples {
  private static final Properties SAMPLES = load();

  private Samples() {}

  private static Properties load() {
    Properties properties = new Properties();
    try (InputStream in = Samples.class.getResourceAsStream("/blobs/samples.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  static byte[] bytes(String name) {
    return HexFormat.of().parseHex(SAMPLES.getProperty(name));
  }

  static BigInteger number(String name) {
    return LittleEndianNumber.read(bytes(name));
  }

  /** The DSS key of the samples, with all fields of version 3. */
  static DiscreteLogPrivateKeyData dss512() throws BlobException {
    BigInteger p = number("dss512.p");
    BigInteger q = number("dss512.q");
    BigInteger j = p.subtract(BigInteger.ONE).divide(q);
    DomainParameterData domain =
        DomainParameterData.of(p, q, number("dss512.g"), j, bytes("dss512.seed"));
    return DiscreteLogPrivateKeyData.of(
        DiscreteLogFormat.DSS, domain, number("dss512.y"), number("dss512.x"));
  }

  /** A Diffie-Hellman key over the same P and G, with Q and J as known to a generator. */
  static DiscreteLogPrivateKeyData dh512(boolean withQ) throws BlobException {
    BigInteger p = number("dss512.p");
    BigInteger q = withQ ? number("dss512.q") : null;
    BigInteger j = withQ ? p.subtract(BigInteger.ONE).divide(q) : null;
    DomainParameterData domain = DomainParameterData.of(p, q, number("dss512.g"), j, null);
    return DiscreteLogPrivateKeyData.of(
        DiscreteLogFormat.DH, domain, number("dss512.y"), number("dss512.x"));
  }

  /** Returns private key BLOBs by name. */
  static Map<String, byte[]> privateBlobs() throws BlobException {
    Map<String, byte[]> blobs = new LinkedHashMap<>();
    blobs.put("RSA 512", bytes("rsa512.private"));
    blobs.put("RSA 1024 of Wine", bytes("rsa1024.private"));
    blobs.put("DSS2", dss512().toBlob(AlgId.CALG_DSS_SIGN));
    blobs.put("DSS4", dss512().toVersion3Blob(AlgId.CALG_DSS_SIGN));
    blobs.put("DH2", dh512(false).toBlob(AlgId.CALG_DH_EPHEM));
    blobs.put("DH4", dh512(false).toVersion3Blob(AlgId.CALG_DH_SF));
    blobs.put("DH4 with Q and J", dh512(true).toVersion3Blob(AlgId.CALG_DH_SF));
    Vectors.load("rsablobs").stream()
        .filter(vector -> vector.path("kind").asText().equals("private") && vector.has("blob"))
        .forEach(vector ->
            blobs.put(
                "RSA " + vector.path("bits") + " e " + vector.path("e") + vector.path("alg"),
                Vectors.bytes(vector.path("blob"))));
    Vectors.elements(Vectors.file("dss").path("dssKeys"))
        .forEach(
            key -> blobs.put("DSS " + key.path("bits"), Vectors.bytes(key.path("privateKeyBlob"))));
    return blobs;
  }

  /** Returns public key BLOBs by name. */
  static Map<String, byte[]> publicBlobs() throws BlobException {
    Map<String, byte[]> blobs = new LinkedHashMap<>();
    DiscreteLogPublicKeyData dss = dss512().publicBody();
    blobs.put("DSS1", dss.toBlob(AlgId.CALG_DSS_SIGN));
    blobs.put("DSS3", dss.toVersion3Blob(AlgId.CALG_DSS_SIGN));
    blobs.put("DH1", dh512(false).publicBody().toBlob(AlgId.CALG_DH_SF));
    blobs.put("DH3", dh512(false).publicBody().toVersion3Blob(AlgId.CALG_DH_SF));
    blobs.put("DH3 with Q", dh512(true).publicBody().toVersion3Blob(AlgId.CALG_DH_EPHEM));
    Vectors.load("rsablobs").stream()
        .filter(vector -> vector.has("public"))
        .forEach(vector ->
            blobs.put(
                "RSA " + vector.path("bits") + " e " + vector.path("e") + vector.path("alg"),
                Vectors.bytes(vector.path("public").path("blob"))));
    Vectors.elements(Vectors.file("dss").path("dssKeys"))
        .forEach(
            key -> blobs.put("DSS " + key.path("bits"), Vectors.bytes(key.path("publicKeyBlob"))));
    return blobs;
  }
}
