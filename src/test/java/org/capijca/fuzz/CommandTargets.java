// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.capijca.KeySlot;
import org.capijca.cli.convert.TraditionalPem;
import org.capijca.cli.inspect.Inspection;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.keyfile.KeyFormat;
import org.capijca.cli.keyfile.KeyMaterial;
import org.capijca.cli.keyfile.KeyReader;
import org.capijca.cli.keyfile.KeyWriter;
import org.capijca.format.recognition.InputFormat;

/** Fuzz targets of the command line: files with keys in any format, and {@code capi inspect}. */
final class CommandTargets {
  /** Formats in which a file has an encrypted key, and its derivation. */
  private static final long ALLOWANCE = 8 << 20;

  private static final int FEW_ITERATIONS = 10;

  private final FuzzKeys keys;
  private final List<byte[]> files = new ArrayList<>();

  private CommandTargets(FuzzKeys keys) {
    this.keys = keys;
  }

  static List<FuzzTarget> of(FuzzKeys keys) throws Exception {
    CommandTargets made = new CommandTargets(keys);
    made.write();
    return List.of(made.keyReader(), made.inspection());
  }

  /** Writes the key pairs in all formats, some of them encrypted. */
  private void write() throws Exception {
    for (KeyPair pair : List.of(keys.rsa(), keys.dss(), keys.dh())) {
      KeyMaterial material =
          new KeyMaterial(pair.getPublic(), Optional.of(pair.getPrivate()), List.of());
      KeyMaterial publicKey = new KeyMaterial(pair.getPublic(), Optional.empty(), List.of());
      KeyWriter writer = new KeyWriter(keys.provider(), Optional.empty());
      for (KeyFormat format : KeyFormat.values()) {
        add(writer, material, format);
        add(writer, publicKey, format);
      }
      files.add(encrypted(pair.getPrivate().getEncoded(), "PBEWithSHA1AndDESede"));
    }
    byte[] pkcs8 = keys.rsa().getPrivate().getEncoded();
    files.add(pbes2(pkcs8));
    byte[] pkcs1 =
        PrivateKeyInfo.getInstance(pkcs8).parsePrivateKey().toASN1Primitive().getEncoded();
    for (String cipher : List.of("DES-CBC", "DES-EDE3-CBC", "AES-128-CBC")) {
      files.add(TraditionalPem.encrypt(pkcs1, cipher, new String(FuzzKeys.PASSWORD)));
    }
  }

  /** Encrypts with few iterations; {@link KeyWriter} has many. */
  private static byte[] encrypted(byte[] pkcs8, String algorithm) throws Exception {
    Cipher cipher = cipher(algorithm);
    return new EncryptedPrivateKeyInfo(cipher.getParameters(), cipher.doFinal(pkcs8)).getEncoded();
  }

  private static byte[] pbes2(byte[] pkcs8) throws Exception {
    Cipher cipher = cipher("PBEWithHmacSHA256AndAES_128");
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("PBES2");
    parameters.init(cipher.getParameters().getEncoded());
    return new EncryptedPrivateKeyInfo(parameters, cipher.doFinal(pkcs8)).getEncoded();
  }

  private static Cipher cipher(String algorithm) throws Exception {
    Cipher cipher = Cipher.getInstance(algorithm);
    cipher.init(
        Cipher.ENCRYPT_MODE,
        SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(FuzzKeys.PASSWORD)),
        new PBEParameterSpec(new byte[8], FEW_ITERATIONS));
    return cipher;
  }

  /** A format that has no such keys has no sample. */
  private void add(KeyWriter writer, KeyMaterial material, KeyFormat format) throws IOException {
    try {
      files.add(writer.write(material, format));
    } catch (GeneralSecurityException | CommandFailure e) {
      return;
    }
  }

  private FuzzTarget keyReader() {
    KeyReader reader =
        new KeyReader(keys.provider(), FuzzKeys.PASSWORD::clone, KeySlot.AT_SIGNATURE);
    FuzzTarget target =
        FuzzTarget.of(
            "key-files",
            "capi convert",
            input -> {
              KeyMaterial read = StoreTargets.fewIterations(() -> reader.read(input, "x"));
              return read.privateKey().isPresent() ? read.privateKey().get() : read.publicKey();
            },
            IOException.class,
            CommandFailure.class,
            GeneralSecurityException.class);
    return target
        .with(files.toArray(byte[][]::new))
        .withSeeds(InputFormat.CERTIFICATE, InputFormat.PEM, InputFormat.JSON_WEB_KEY)
        .allowing(ALLOWANCE, "the derivation of passwords, and three kinds of keys");
  }

  private FuzzTarget inspection() {
    FuzzTarget target =
        FuzzTarget.of(
            "inspect",
            "capi inspect",
            input -> {
              Inspection.check(input);
              return null;
            });
    for (InputFormat format : InputFormat.values()) {
      target = target.with(Samples.of(format).stream().limit(4).toArray(byte[][]::new));
    }
    byte[] blob = Samples.of(InputFormat.PUBLICKEYBLOB).get(0);
    String base64 = Base64.getMimeEncoder().encodeToString(blob);
    return target
        .with(
            ascii("-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n"),
            ascii(base64),
            ascii(HexFormat.of().formatHex(blob)),
            ascii("{ 0x" + HexFormat.ofDelimiter(", 0x").formatHex(blob) + " };"))
        .with(files.toArray(byte[][]::new))
        .allowing(16 << 20, "the text of all fields");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
