// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.encryption;

import static org.capijca.CapiError.NTE_BAD_FLAGS;

import java.security.InvalidAlgorithmParameterException;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.capijca.internal.primitive.rsa.NoPadding;
import org.capijca.internal.primitive.rsa.OaepPadding;
import org.capijca.internal.primitive.rsa.Pkcs1Padding;
import org.capijca.internal.primitive.rsa.RsaPadding;

/** The padding of an RSA cipher, as named by a transformation and its parameters. Immutable. */
final class RsaPaddingSpec {
  static final RsaPaddingSpec PKCS1 =
      new RsaPaddingSpec("PKCS1Padding", null, Pkcs1Padding.TYPE_2, Pkcs1Padding.TYPE_1);

  private static final RsaPaddingSpec NONE =
      new RsaPaddingSpec("NoPadding", null, NoPadding.INSTANCE, NoPadding.INSTANCE);
  private static final Pattern OAEP =
      Pattern.compile("OAEPWITH(.+)ANDMGF1PADDING|OAEPPADDING", Pattern.CASE_INSENSITIVE);
  private static final String SHA1 = "SHA-1";

  /** OAEP with the default hash of PKCS #1. */
  static final RsaPaddingSpec OAEP_SHA1 = named("OAEPPadding").orElseThrow();

  private final String name;
  private final OAEPParameterSpec oaep;
  private final RsaPadding encrypting;
  private final RsaPadding signing;

  private RsaPaddingSpec(
      String name, OAEPParameterSpec oaep, RsaPadding encrypting, RsaPadding signing) {
    this.name = name;
    this.oaep = oaep;
    this.encrypting = encrypting;
    this.signing = signing;
  }

  /** Returns the padding with a JCA name; MGF1 uses SHA-1 unless parameters name another hash. */
  static Optional<RsaPaddingSpec> named(String name) {
    if (name.equalsIgnoreCase(PKCS1.name)) {
      return Optional.of(PKCS1);
    }
    if (name.equalsIgnoreCase(NONE.name)) {
      return Optional.of(NONE);
    }
    Matcher matcher = OAEP.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String hash = matcher.group(1) == null ? SHA1 : standard(matcher.group(1));
    return oaep(
        new OAEPParameterSpec(hash, "MGF1", MGF1ParameterSpec.SHA1, PSource.PSpecified.DEFAULT));
  }

  /** Returns the JCA name of a hash: SHA-1 for SHA1. */
  private static String standard(String hash) {
    String upper = hash.toUpperCase(Locale.ROOT);
    return upper.startsWith("SHA") && !upper.startsWith("SHA-")
        ? "SHA-" + upper.substring("SHA".length())
        : upper;
  }

  private static Optional<RsaPaddingSpec> oaep(OAEPParameterSpec spec) {
    if (!(spec.getMGFParameters() instanceof MGF1ParameterSpec mgf1)
        || !(spec.getPSource() instanceof PSource.PSpecified label)) {
      return Optional.empty();
    }
    return OaepPadding.of(
            standard(spec.getDigestAlgorithm()),
            standard(mgf1.getDigestAlgorithm()),
            label.getValue())
        .map(padding -> new RsaPaddingSpec("OAEPPadding", spec, padding, null));
  }

  /**
   * Returns the padding with the parameters of an init.
   *
   * @throws InvalidAlgorithmParameterException if they are not valid for this padding
   *     (NTE_BAD_FLAGS)
   */
  RsaPaddingSpec with(AlgorithmParameterSpec params) throws InvalidAlgorithmParameterException {
    if (params == null) {
      return this;
    }
    Optional<RsaPaddingSpec> changed =
        oaep != null && params instanceof OAEPParameterSpec spec ? oaep(spec) : Optional.empty();
    return changed.orElseThrow(() ->
        NTE_BAD_FLAGS.as(
            InvalidAlgorithmParameterException::new,
            "a "
                + params.getClass().getName()
                + " of these values is not for RSA with "
                + name
                + "; allowed OAEPParameterSpec for OAEPPadding, and none"));
  }

  /** Returns whether this is OAEP with SHA-1, or not OAEP. */
  boolean isSha1() {
    return oaep == null
        || (standard(oaep.getDigestAlgorithm()).equals(SHA1)
            && standard(((MGF1ParameterSpec) oaep.getMGFParameters()).getDigestAlgorithm())
                .equals(SHA1));
  }

  /** Returns whether every block is valid. */
  boolean isNone() {
    return this == NONE;
  }

  /** Returns the parameters of OAEP. */
  Optional<OAEPParameterSpec> oaep() {
    return Optional.ofNullable(oaep);
  }

  RsaPadding encrypting() {
    return encrypting;
  }

  /**
   * Returns the padding of blocks that a private key creates and a public key recovers; not OAEP.
   */
  Optional<RsaPadding> signing() {
    return Optional.ofNullable(signing);
  }

  @Override
  public String toString() {
    return name;
  }
}
