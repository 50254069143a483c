package example;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** What a migration has to prove: every row is right, and no secret was written anywhere. */
final class Check {
  private Check() {}

  /** Fails unless every row decrypts to its plaintext under the new key. */
  static void everyRow(Dataset<Row> table, KeySource keys, long expected) {
    MapPartitionsFunction<Row, Long> right =
        rows -> {
          Cipher cipher = Cipher.getInstance("CALG_AES_256", KeySource.provider());
          cipher.init(Cipher.DECRYPT_MODE, keys.newKey());
          long count = 0;
          while (rows.hasNext()) {
            Row row = rows.next();
            byte[] plaintext = cipher.doFinal(row.<byte[]>getAs(1));
            if (Arrays.equals(plaintext, Fixture.record(row.getLong(0)))) {
              count++;
            }
          }
          return List.of(count).iterator();
        };
    long count =
        table.mapPartitions(right, Encoders.LONG()).collectAsList().stream()
            .mapToLong(Long::longValue)
            .sum();
    require(count == expected, count + " of " + expected + " rows are right");
    require(table.select("id").distinct().count() == expected, "rows are missing or doubled");
  }

  /** Fails unless Spark refuses a task that would take a non-exportable key along. */
  static void nonExportableKeyDoesNotTravel(Dataset<Row> table, KeySource keys) throws Exception {
    Key key = keys.oldKey();
    FilterFunction<Row> taking = row -> key.getAlgorithm().isEmpty();
    try {
      table.filter(taking).count();
    } catch (Exception e) {
      require(e instanceof SparkException || e.getCause() != null, "unexpected " + e);
      require(messages(e).contains("NTE_BAD_KEY_STATE"), "refused for another reason: " + e);
      return;
    }
    throw new IllegalStateException("a non-exportable key was serialized");
  }

  private static String messages(Throwable failure) {
    StringBuilder text = new StringBuilder();
    for (Throwable t = failure; t != null; t = t.getCause()) {
      text.append(t).append('\n');
    }
    return text.toString();
  }

  /** Fails if a file below a directory contains a secret, as text, hexadecimal or base64. */
  static void noSecretIn(Path directory) throws Exception {
    byte[] password = Fixture.PASSWORD.getBytes(StandardCharsets.UTF_16LE);
    byte[] oldKey = MessageDigest.getInstance("SHA-256").digest(password);
    List<byte[]> secrets =
        List.of(
            Fixture.PASSWORD.getBytes(StandardCharsets.UTF_8),
            password,
            oldKey,
            HexFormat.of().formatHex(oldKey).getBytes(StandardCharsets.US_ASCII),
            Base64.getEncoder().encode(oldKey),
            "account DE".getBytes(StandardCharsets.US_ASCII));
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        requireWithout(file, secrets);
      }
    }
  }

  private static void requireWithout(Path file, List<byte[]> secrets) throws IOException {
    String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    for (byte[] secret : secrets) {
      require(
          !content.contains(new String(secret, StandardCharsets.ISO_8859_1)),
          "a secret is in " + file);
    }
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalStateException(message);
    }
  }
}
