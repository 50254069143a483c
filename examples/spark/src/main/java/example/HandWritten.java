package example;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Iterator;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/** The same job without CAPI, for comparison: the JDK's own classes, keys in plain arrays. */
final class HandWritten implements MapPartitionsFunction<Row, Row> {
  private static final int BLOCK_BYTES = 16;

  private final String passwordFile;
  private final byte[] newKey;

  HandWritten(String passwordFile, byte[] newKey) {
    this.passwordFile = passwordFile;
    this.newKey = newKey;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) throws Exception {
    byte[] password =
        Files.readString(Path.of(passwordFile)).getBytes(StandardCharsets.UTF_16LE);
    byte[] oldKey = MessageDigest.getInstance("SHA-256").digest(password);
    return new RecordIterator(
        rows, cipher(Cipher.DECRYPT_MODE, oldKey), cipher(Cipher.ENCRYPT_MODE, newKey));
  }

  private static Cipher cipher(int opmode, byte[] key) throws Exception {
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    cipher.init(opmode, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[BLOCK_BYTES]));
    return cipher;
  }
}
