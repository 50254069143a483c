// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.BadPaddingException;
import javax.crypto.SecretKey;
import org.capijca.AlgId;
import org.capijca.format.EncryptedFile;
import org.capijca.format.PemBlock;
import org.capijca.format.SqlServerPassphrase;
import org.capijca.format.SqlServerSymmetricKey;
import org.capijca.format.SqlServerVersion;
import org.capijca.format.recognition.InputFormat;
import org.capijca.format.recognition.Recognition;

/** Fuzz targets of the file formats: PEM, encrypted files, SQL Server, and recognition. */
final class FileTargets {
  private static final char[] PASSWORD = FuzzKeys.PASSWORD;
  private static final byte[] TEXT = "some text to encrypt".getBytes(StandardCharsets.US_ASCII);

  private final FuzzKeys keys;
  private final List<FuzzTarget> targets = new ArrayList<>();

  private FileTargets(FuzzKeys keys) {
    this.keys = keys;
  }

  static List<FuzzTarget> of(FuzzKeys keys) throws Exception {
    FileTargets made = new FileTargets(keys);
    made.pem();
    made.recognition();
    made.encryptedFiles();
    made.sqlServer();
    return made.targets;
  }

  private void pem() {
    byte[] key = keys.rsa().getPrivate().getEncoded();
    targets.add(
        FuzzTarget.of("pem", "blocks", PemBlock::parse, IllegalArgumentException.class)
            .with(
                PemBlock.of("PRIVATE KEY", key).encode(),
                ("x\n-----BEGIN A B-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: DES-CBC,00\n\nAAAA\n"
                        + "-----END A B-----\r\n-----BEGIN C-----\n-----END C-----\n")
                    .getBytes(StandardCharsets.US_ASCII))
            .written((blocks, input) -> encode((List<?>) blocks)));
  }

  private static byte[] encode(List<?> blocks) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    blocks.forEach(block -> text.writeBytes(((PemBlock) block).encode()));
    return text.toByteArray();
  }

  private void recognition() {
    FuzzTarget target =
        FuzzTarget.of(
            "recognition",
            "any input",
            input -> {
              Recognition recognition = Recognition.of(input);
              Recognition.decode(input);
              return recognition.sentence(InputFormat.PVK) + recognition + recognition.content();
            });
    for (InputFormat format : InputFormat.values()) {
      target = target.with(Samples.of(format).stream().limit(2).toArray(byte[][]::new));
    }
    byte[] blob = Samples.of(InputFormat.PUBLICKEYBLOB).get(0);
    String hex = HexFormat.ofDelimiter(", 0x").formatHex(blob);
    targets.add(
        target
            .with(
                ("{ 0x" + hex + " };").getBytes(StandardCharsets.US_ASCII),
                HexFormat.of().formatHex(blob).getBytes(StandardCharsets.US_ASCII),
                PemBlock.of("PUBLIC KEY", blob).encode())
            .allowing(512 * 1024, "patterns that search the text form of the input"));
  }

  private void encryptedFiles() throws Exception {
    EncryptedFile files = new EncryptedFile(keys.provider());
    for (String algorithm : List.of("CALG_RC4", "CALG_RC2", "CALG_3DES")) {
      SecretKey key = FuzzKeys.session(keys.provider(), algorithm);
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      try (OutputStream out = files.writer(file, keys.rsa().getPublic(), key)) {
        out.write(TEXT);
      }
      targets.add(
          FuzzTarget.of(
                  "encrypted-files",
                  algorithm + " and SIMPLEBLOB",
                  input ->
                      read(files.reader(new ByteArrayInputStream(input), keys.rsa().getPrivate())),
                  IOException.class,
                  InvalidKeyException.class)
              .with(file.toByteArray())
              .allowing(512 * 1024, "the operation with the private key, and a buffer"));
      ByteArrayOutputStream data = new ByteArrayOutputStream();
      try (OutputStream out = files.writer(data, key)) {
        out.write(TEXT);
      }
      targets.add(
          FuzzTarget.of(
                  "encrypted-files",
                  algorithm + " alone",
                  input -> read(files.reader(new ByteArrayInputStream(input), key)),
                  IOException.class)
              .with(data.toByteArray())
              .allowing(256 * 1024, "the buffers of the stream and of its cipher"));
    }
  }

  private static Object read(InputStream in) throws IOException {
    try (in) {
      return in.readAllBytes();
    }
  }

  private void sqlServer() throws Exception {
    SqlServerPassphrase passphrase = new SqlServerPassphrase(PASSWORD, keys.provider());
    FuzzTarget byPassphrase =
        FuzzTarget.of("sql-server", "pass phrase", passphrase::decrypt, BadPaddingException.class);
    SqlServerSymmetricKey key =
        SqlServerSymmetricKey.fromKeySource(
            new UUID(1, 2),
            AlgId.CALG_AES_256,
            SqlServerVersion.values()[0],
            PASSWORD,
            keys.rsaAes());
    FuzzTarget byKey =
        FuzzTarget.of(
            "sql-server", "key", input -> key.decrypt(input, null), BadPaddingException.class);
    for (SqlServerVersion version : SqlServerVersion.values()) {
      byPassphrase = byPassphrase.with(passphrase.encrypt(version, TEXT));
      byKey = byKey.with(key.encrypt(version, TEXT, null));
    }
    targets.add(byPassphrase);
    targets.add(byKey);
    targets.add(
        FuzzTarget.of(
                "sql-server", "GUID", SqlServerSymmetricKey::guidOf, IllegalArgumentException.class)
            .with(key.encrypt(SqlServerVersion.values()[0], TEXT, null)));
  }
}
