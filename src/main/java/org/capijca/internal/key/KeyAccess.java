package org.capijca.internal.key;

import static org.capijca.CapiError.NTE_PERM;

import java.io.NotSerializableException;
import java.lang.invoke.MethodHandles;
import java.security.CodeSource;
import java.security.InvalidKeyException;
import java.util.function.Function;
import javax.crypto.SecretKey;
import org.capijca.internal.blob.PrivateBody;
import org.capijca.internal.engine.cipher.CipherEngine;

/**
 * The only access to key bytes and private numbers. Each method names the use and checks
 * destruction, exportability and the user's consent for it.
 *
 * <p>An internal class obtains it once, into a private static field, with {@code
 * KeyAccess.of(MethodHandles.lookup())}; other classes are refused. The key classes have no public
 * method that returns secrets, so that on the class path, where every class can be named, a cast
 * obtains nothing.
 */
public final class KeyAccess {
  /** The beginning of the names of internal packages: they are siblings of this one. */
  private static final String PACKAGES =
      KeyAccess.class.getName().substring(0, KeyAccess.class.getPackageName().lastIndexOf('.') + 1);

  private static final KeyAccess INSTANCE = new KeyAccess();

  private KeyAccess() {}

  /**
   * The access, for internal classes of this provider.
   *
   * @param caller the lookup object of the calling class
   * @throws SecurityException if any other class made the lookup object, or it has lost access
   *     (NTE_PERM)
   */
  public static KeyAccess of(MethodHandles.Lookup caller) {
    if (!isOwn(caller)) {
      throw NTE_PERM.as(
          SecurityException::new, "key material is for internal classes of the provider only");
    }
    return INSTANCE;
  }

  /**
   * Sets a cipher up with a key and its state.
   *
   * @throws InvalidKeyException if the cipher refuses the key (NTE_BAD_KEY)
   * @throws IllegalStateException if the key has been destroyed (NTE_BAD_KEY_STATE)
   */
  public void setUp(CipherEngine engine, SessionKey key, boolean encrypt)
      throws InvalidKeyException {
    key.setUp(engine, encrypt, key.chainingIv());
  }

  /**
   * Sets a cipher up with a key, its state and another IV.
   *
   * @throws InvalidKeyException as {@link #setUp(CipherEngine, SessionKey, boolean)}
   */
  public void setUp(CipherEngine engine, SessionKey key, boolean encrypt, byte[] iv)
      throws InvalidKeyException {
    key.setUp(engine, encrypt, iv);
  }

  /**
   * The key that a key schedule is computed from: key value and salt, completed to the length that
   * engines take. The caller wipes the copy.
   *
   * @throws IllegalStateException if the key has been destroyed (NTE_BAD_KEY_STATE)
   */
  public byte[] cipherKey(SessionKey key) {
    return key.cipherKey();
  }

  /**
   * The key value without salt, to compute a hash, MAC or other keys of. The caller wipes the copy.
   *
   * @throws IllegalStateException if the key has been destroyed (NTE_BAD_KEY_STATE)
   */
  public byte[] keyValue(SessionKey key) {
    return key.keyValue();
  }

  /**
   * The key value without salt, for a BLOB or key spec. The caller wipes the copy.
   *
   * @param refusal the exception to throw if the key is not exportable (NTE_BAD_KEY_STATE)
   * @throws IllegalStateException if the key has been destroyed (NTE_BAD_KEY_STATE)
   */
  public <T extends Exception> byte[] exportedValue(SessionKey key, Function<String, T> refusal)
      throws T {
    key.requireExportable(refusal);
    return key.keyValue();
  }

  /**
   * A copy of the numbers of a private key for one use; asks the user where the key is protected.
   * The caller wipes the copy.
   *
   * @param refusal the exception to throw if the key has been destroyed or is not exportable and
   *     the use is EXPORT (NTE_BAD_KEY_STATE), or the user cannot be asked (NTE_SILENT_CONTEXT) or
   *     does not agree (NTE_PERM)
   */
  public <B extends PrivateBody, T extends Exception> B numbers(
      PrivatePairKey<B> key, KeyUse use, Function<String, T> refusal) throws T {
    return key.numbers(use, refusal);
  }

  /**
   * Whether an internal class of this provider made the lookup object.
   *
   * <p>ORIGINAL access has only what {@code MethodHandles.lookup()} returned to a class itself, and
   * not what {@code privateLookupIn} makes, which any class may call for another on the class path.
   */
  private static boolean isOwn(MethodHandles.Lookup caller) {
    return caller != null
        && (caller.lookupModes() & MethodHandles.Lookup.ORIGINAL) != 0
        && isOwn(caller.lookupClass());
  }

  /**
   * On the module path the module decides. On the class path, where all classes share one module,
   * it is the package and the JAR or directory that the class was loaded from.
   */
  private static boolean isOwn(Class<?> type) {
    Module own = KeyAccess.class.getModule();
    return type.getModule() == own
        && type.getClassLoader() == KeyAccess.class.getClassLoader()
        && type.getName().startsWith(PACKAGES)
        && (own.isNamed() || source(type).equals(source(KeyAccess.class)));
  }

  private static String source(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return source == null || source.getLocation() == null
        ? ""
        : source.getLocation().toExternalForm();
  }

  /** A session key as engines read it; they are of this provider, the JDK or Bouncy Castle. */
  static final class EngineView implements SecretKey {
    private static final long serialVersionUID = 1L;

    private final transient SessionKey key;

    EngineView(SessionKey key) {
      this.key = key;
    }

    @Override
    public String getAlgorithm() {
      return key.getAlgorithm();
    }

    @Override
    public String getFormat() {
      return "RAW";
    }

    @Override
    public byte[] getEncoded() {
      return key.cipherKey();
    }

    private Object writeReplace() throws NotSerializableException {
      throw new NotSerializableException("key material is for engines only");
    }
  }
}
