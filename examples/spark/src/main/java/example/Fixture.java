package example;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.Iterator;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.capijca.KeyFlag;
import org.capijca.KeySlot;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiLoadStoreParameter;

/** Makes what a migration starts from: a password file, a key container and a table. */
final class Fixture {
  static final String PASSWORD = "correct horse battery staple";
  static final Encoder<Row> TABLE =
      Encoders.row(
          new StructType()
              .add("id", DataTypes.LongType, false)
              .add("secret", DataTypes.BinaryType, false));

  private static final String CONTAINER = "migration";
  private static final int RECORD_BYTES = 64;

  private Fixture() {}

  /** Makes a 2048-bit key exchange key that is not exportable, and a new key under it. */
  static KeySource keys(Path directory) throws IOException, GeneralSecurityException {
    Path passwordFile = directory.resolve("password");
    Files.writeString(passwordFile, PASSWORD);
    Files.setPosixFilePermissions(passwordFile, PosixFilePermissions.fromString("rw-------"));

    Path containers = directory.resolve("containers");
    KeyPairGenerator pairs = KeyPairGenerator.getInstance("AT_KEYEXCHANGE", provider(containers));
    pairs.initialize(
        CapiKeyGenParameterSpec.builder().keyLength(2048).container(CONTAINER).build());
    PublicKey exchangeKey = pairs.generateKeyPair().getPublic();

    KeyGenerator generator = KeyGenerator.getInstance("CALG_AES_256", KeySource.provider());
    generator.init(
        CapiKeyGenParameterSpec.builder().flags(KeyFlag.CRYPT_EXPORTABLE).build());
    Cipher wrap = Cipher.getInstance("SIMPLEBLOB", KeySource.provider());
    wrap.init(Cipher.WRAP_MODE, exchangeKey);
    byte[] simpleBlob = wrap.wrap(generator.generateKey());
    return new KeySource(passwordFile.toString(), containers.toString(), CONTAINER, simpleBlob);
  }

  private static org.capijca.CapiProvider provider(Path containers) {
    return KeySource.provider().configure("store=" + containers);
  }

  /** Writes a table of records, encrypted under the old key. */
  static void writeTable(SparkSession spark, KeySource keys, long rows, int parts, Path table) {
    Dataset<Long> ids = spark.range(0, rows, 1, parts).as(Encoders.LONG());
    MapPartitionsFunction<Long, Row> encrypt = part -> encrypted(part, keys);
    ids.mapPartitions(encrypt, TABLE).write().parquet(table.toString());
  }

  private static Iterator<Row> encrypted(Iterator<Long> ids, KeySource keys) throws Exception {
    Cipher cipher = Cipher.getInstance("CALG_AES_256", KeySource.provider());
    cipher.init(Cipher.ENCRYPT_MODE, keys.oldKey());
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return ids.hasNext();
      }

      @Override
      public Row next() {
        long id = ids.next();
        try {
          return RowFactory.create(id, cipher.doFinal(record(id)));
        } catch (GeneralSecurityException e) {
          throw new IllegalStateException(e);
        }
      }
    };
  }

  /** Returns the plaintext of a row. */
  static byte[] record(long id) {
    String text = String.format("customer %012d, account DE%020d", id, id * 7919);
    return (text + " ".repeat(RECORD_BYTES - text.length())).getBytes(StandardCharsets.US_ASCII);
  }
}
