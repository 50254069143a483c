package example;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Iterator;
import javax.crypto.Cipher;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Passes the second column of each row through two ciphers. */
final class RecordIterator implements Iterator<Row> {
  private final Iterator<Row> rows;
  private final Cipher from;
  private final Cipher to;

  RecordIterator(Iterator<Row> rows, Cipher from, Cipher to) {
    this.rows = rows;
    this.from = from;
    this.to = to;
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public Row next() {
    Row row = rows.next();
    long id = row.getLong(0);
    try {
      byte[] plaintext = from.doFinal(row.<byte[]>getAs(1));
      byte[] ciphertext = to.doFinal(plaintext);
      Arrays.fill(plaintext, (byte) 0);
      return RowFactory.create(id, ciphertext);
    } catch (GeneralSecurityException e) {
      // The number of the row helps to find it; neither ciphertext nor key belongs in a log.
      throw new IllegalStateException("row " + id + " cannot be decrypted", e);
    }
  }
}
