package example;

import java.io.IOException;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.KeySlot;
import org.capijca.interfaces.KeyContainers;
import org.capijca.spec.CapiDeriveKeySpec;
import org.capijca.spec.CapiLoadStoreParameter;
import org.capijca.spec.PasswordEncoding;

/**
 * Where an executor gets its keys. Only paths and a SIMPLEBLOB travel with a task. The keys are not
 * exportable, so that Spark could not serialize them.
 *
 * @param passwordFile the password of the old key, in UTF-8
 * @param directory the directory of the key containers
 * @param container the container of the key exchange key pair
 * @param simpleBlob the new key, encrypted with the key exchange key
 */
record KeySource(String passwordFile, String directory, String container, byte[] simpleBlob)
    implements Serializable {
  private static final CapiProvider PROVIDER = new CapiProvider().configure("MS_ENH_RSA_AES_PROV");

  static CapiProvider provider() {
    return PROVIDER;
  }

  /** Derives the old key as the Windows program did: AES-256 from the SHA-256 hash of the password. */
  Key oldKey() throws IOException, GeneralSecurityException {
    char[] password = password(Path.of(passwordFile));
    CapiDeriveKeySpec spec =
        CapiDeriveKeySpec.builder()
            .hash(AlgId.CALG_SHA_256)
            .password(password, PasswordEncoding.UTF_16LE)
            .build();
    try {
      return SecretKeyFactory.getInstance("CALG_AES_256", PROVIDER).generateSecret(spec);
    } finally {
      spec.destroy();
      Arrays.fill(password, '\0');
    }
  }

  /** Decrypts the new key with the key exchange key of the container. */
  Key newKey() throws GeneralSecurityException {
    Cipher unwrap = Cipher.getInstance("SIMPLEBLOB", PROVIDER);
    unwrap.init(
        Cipher.UNWRAP_MODE,
        containers().userKey(container, KeySlot.AT_KEYEXCHANGE).getPrivate());
    return unwrap.unwrap(simpleBlob, "AES", Cipher.SECRET_KEY);
  }

  private KeyContainers containers() throws GeneralSecurityException {
    return PROVIDER.keyContainers(
        CapiLoadStoreParameter.builder().directory(Path.of(directory)).build());
  }

  /** Reads a password file. */
  static char[] password(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
    char[] password = new char[decoded.remaining()];
    decoded.get(password);
    Arrays.fill(bytes, (byte) 0);
    Arrays.fill(decoded.array(), '\0');
    return password;
  }
}
