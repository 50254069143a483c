package example;

import java.security.Key;
import java.util.Iterator;
import javax.crypto.Cipher;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/** Decrypts the ciphertexts of a partition and encrypts them under the new key. */
final class Reencryption implements MapPartitionsFunction<Row, Row> {
  private final KeySource keys;

  Reencryption(KeySource keys) {
    this.keys = keys;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) throws Exception {
    return new RecordIterator(
        rows,
        cipher(Cipher.DECRYPT_MODE, keys.oldKey()),
        cipher(Cipher.ENCRYPT_MODE, keys.newKey()));
  }

  /** Mode, IV and padding are those of the key, as with CryptEncrypt. */
  private static Cipher cipher(int opmode, Key key) throws Exception {
    Cipher cipher = Cipher.getInstance("CALG_AES_256", KeySource.provider());
    cipher.init(opmode, key);
    return cipher;
  }
}
