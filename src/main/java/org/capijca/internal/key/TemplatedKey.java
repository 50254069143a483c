package org.capijca.internal.key;

import java.security.spec.AlgorithmParameterSpec;
import java.util.Set;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.RC2ParameterSpec;
import org.capijca.AlgId;
import org.capijca.CipherMode;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.KeyPermission;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.table.EffectiveLengthRule;
import org.capijca.internal.table.SessionKeyRow;

/**
 * A session key without its bytes: what CryptGetKeyParam reads of it from the template that it
 * shares with keys made alike.
 */
abstract class TemplatedKey implements CapiSecretKey {
  private static final long serialVersionUID = 1L;

  static final int PKCS5_PADDING = 1;

  private final transient SessionKey.Template template;

  TemplatedKey(SessionKey.Template template) {
    this.template = template;
  }

  final SessionKey.Template template() {
    return template;
  }

  final KeyAttributes<SessionKeyRow> attributes() {
    return template.attributes();
  }

  final CipherState state() {
    return template.state();
  }

  final int keyLength() {
    return template.keyLength();
  }

  @Override
  public final AlgId getAlgId() {
    return attributes().row().algId();
  }

  @Override
  public final Csp getCsp() {
    return attributes().row().csp();
  }

  /** The row whose rules the key follows. */
  public final SessionKeyRow row() {
    return attributes().row();
  }

  @Override
  public final int getKeyLength() {
    return keyLength() * Byte.SIZE;
  }

  @Override
  public final int getBlockLength() {
    return row().algorithm().blockBytes() * Byte.SIZE;
  }

  @Override
  public final Set<KeyFlag> getFlags() {
    return attributes().flags();
  }

  @Override
  public final Set<KeyPermission> getPermissions() {
    return KeyPermission.fromBits(attributes().permissions());
  }

  @Override
  public final boolean isExportable() {
    return attributes().isExportable();
  }

  @Override
  public final boolean isArchivable() {
    return attributes().isArchivable();
  }

  @Override
  public final String getAlgorithm() {
    return row().algorithm().jcaName();
  }

  @Override
  public final String getFormat() {
    return isExportable() ? "RAW" : null;
  }

  @Override
  public final byte[] getIV() {
    return state().iv();
  }

  @Override
  public final CipherMode getMode() {
    return state().mode();
  }

  @Override
  public final int getModeBits() {
    return state().modeBits();
  }

  @Override
  public final int getPadding() {
    return PKCS5_PADDING;
  }

  @Override
  public final int getEffectiveKeyLength() {
    return hasEffectiveLength() ? state().effectiveBits() : getKeyLength();
  }

  /** Whether the key schedule has an effective length (RC2). */
  public final boolean hasEffectiveLength() {
    return row().effectiveLengthRule() != EffectiveLengthRule.NONE;
  }

  @Override
  public final AlgorithmParameterSpec getParameterSpec() {
    byte[] iv = chainingIv();
    if (hasEffectiveLength()) {
      return iv == null
          ? new RC2ParameterSpec(state().effectiveBits())
          : new RC2ParameterSpec(state().effectiveBits(), iv);
    }
    return iv == null ? null : new IvParameterSpec(iv);
  }

  /** The IV; null for stream ciphers and in ECB, which have none. */
  public final byte[] chainingIv() {
    return state().mode() == null || state().mode() == CipherMode.CRYPT_MODE_ECB
        ? null
        : state().iv();
  }
}
