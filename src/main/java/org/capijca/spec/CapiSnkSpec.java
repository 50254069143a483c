package org.capijca.spec;

import java.util.Set;
import org.capijca.ImportFlag;

/**
 * A strong-name key file (.snk) of .NET: a key pair as {@code sn -k} writes it, or a public key as
 * {@code sn -p} writes it and assemblies hold it.
 *
 * <p>{@code KeyFactory.getKeySpec(key, CapiSnkSpec.class)} makes the one of a private key, the
 * other of a public key; {@link CapiPublicKeyTokenSpec} is the token of a public key.
 */
public final class CapiSnkSpec extends DestroyableKeySpec {
  private final int dwFlags;

  /** A file whose private key will not be exportable. */
  public CapiSnkSpec(byte[] file) {
    this(file, 0);
  }

  /**
   * A file and the dwFlags of CryptImportKey for its private key.
   *
   * @throws IllegalArgumentException if a bit is set that is no {@link ImportFlag} (NTE_BAD_FLAGS)
   */
  public CapiSnkSpec(byte[] file, int dwFlags) {
    super(file);
    ImportFlag.of(dwFlags);
    this.dwFlags = dwFlags;
  }

  /** The dwFlags by name. */
  public Set<ImportFlag> getFlags() {
    return ImportFlag.of(dwFlags);
  }

  /** Always {@code SNK}. */
  @Override
  public String getFormat() {
    return "SNK";
  }

  /** Same file and dwFlags; takes the same time wherever the files differ. */
  @Override
  public boolean equals(Object other) {
    return other instanceof CapiSnkSpec that
        && dwFlags == that.dwFlags
        && hasSameEncoding(that);
  }

  /** From what is not secret only. */
  @Override
  public int hashCode() {
    return 31 * dwFlags + length();
  }

  @Override
  public String toString() {
    return "CapiSnkSpec[" + length() + " bytes, " + getFlags() + "]";
  }
}
