// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.callback.CallbackHandler;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.KeySlot;
import org.capijca.spec.PfxProtection;

/**
 * The settings of a provider instance: the counterpart of a cryptographic context (HCRYPTPROV).
 * Immutable.
 */
public final class CspContext {
  /**
   * The context without a CSP: each algorithm follows the first CSP of {@link #csps} that has it.
   */
  public static final CspContext DEFAULT = new CspContext(null, 0, null, null, null);

  private final Csp csp;
  private final int defaultFlags;
  private final CallbackHandler handler;
  private final Path store;
  private final PfxProtection pfxProtection;

  private CspContext(
      Csp csp, int defaultFlags, CallbackHandler handler, Path store, PfxProtection pfxProtection) {
    this.csp = csp;
    this.defaultFlags = defaultFlags;
    this.handler = handler;
    this.store = store;
    this.pfxProtection = pfxProtection;
  }

  public CspContext withCsp(Csp newCsp) {
    return new CspContext(newCsp, defaultFlags, handler, store, pfxProtection);
  }

  public CspContext withDefaultFlags(int dwFlags) {
    return new CspContext(csp, dwFlags, handler, store, pfxProtection);
  }

  public CspContext withCallbackHandler(CallbackHandler newHandler) {
    return new CspContext(csp, defaultFlags, newHandler, store, pfxProtection);
  }

  public CspContext withStore(Path directory) {
    return new CspContext(csp, defaultFlags, handler, directory, pfxProtection);
  }

  public CspContext withPfxProtection(PfxProtection choice) {
    return new CspContext(csp, defaultFlags, handler, store, choice);
  }

  /** Returns the protection of written PFX files; empty for the setting of the JVM. */
  public Optional<PfxProtection> pfxProtection() {
    return Optional.ofNullable(pfxProtection);
  }

  /** Returns the directory of the user's key containers. */
  public Path store() {
    return store == null ? Path.of(System.getProperty("user.home"), ".capi") : store;
  }

  /** Returns the chosen CSP; empty if each algorithm has its own. */
  public Optional<Csp> csp() {
    return Optional.ofNullable(csp);
  }

  /** Returns the dwFlags of a key generated without parameters. */
  public int defaultFlags() {
    return defaultFlags;
  }

  /** Returns the subset of the default flags that an imported private key without flags gets. */
  public Set<KeyFlag> importFlags() {
    Set<KeyFlag> flags = EnumSet.noneOf(KeyFlag.class);
    for (KeyFlag flag : KeyFlag.fromBits(defaultFlags)) {
      if (flag.isForImport()) {
        flags.add(flag);
      }
    }
    return Collections.unmodifiableSet(flags);
  }

  /** Returns the object that obtains the user's consent before a protected key is made or used. */
  public UserConsent consent() {
    return UserConsent.through(handler);
  }

  /** Describes the CSP in words, for the provider's information text. */
  public String describe() {
    return csp == null ? "each algorithm in the first CSP that has it" : csp.providerName();
  }

  /** Returns the CSPs whose algorithms this context offers, most preferred first. */
  public List<Csp> csps() {
    return csp == null
        ? List.of(
            Csp.MS_STRONG_PROV,
            Csp.MS_ENH_RSA_AES_PROV,
            Csp.MS_ENH_DSS_DH_PROV,
            Csp.MS_DEF_RSA_SCHANNEL_PROV)
        : List.of(csp);
  }

  // Loops, not streams, from here on: this is the start-up path, and the first stream of a process
  // loads about a hundred classes.

  /**
   * Returns the row of an algorithm; empty if no CSP of this context has it, or it is of another
   * kind.
   */
  public <R extends AlgorithmRow> Optional<R> row(AlgId algId, Class<R> kind) {
    for (Csp each : csps()) {
      Optional<R> row = AlgorithmTable.row(each, algId, kind);
      if (row.isPresent()) {
        return row;
      }
    }
    return Optional.empty();
  }

  /** Returns the row of the key pair in a slot (dwKeySpec). */
  public Optional<KeyPairRow> row(KeySlot keySpec) {
    for (Csp each : csps()) {
      Optional<KeyPairRow> row = AlgorithmTable.slot(each, keySpec);
      if (row.isPresent()) {
        return row;
      }
    }
    return Optional.empty();
  }

  /** Returns one row for each algorithm of one kind that this context offers. */
  public <R extends AlgorithmRow> List<R> rows(Class<R> kind) {
    Map<AlgId, R> rows = new LinkedHashMap<>();
    for (Csp each : csps()) {
      for (R row : AlgorithmTable.rows(each, kind)) {
        rows.putIfAbsent(row.algId(), row);
      }
    }
    return List.copyOf(rows.values());
  }

  /** Returns one row for each session key algorithm that a CSP of this context can encrypt with. */
  public List<SessionKeyRow> cipherRows() {
    Map<AlgId, SessionKeyRow> ciphers = new LinkedHashMap<>();
    for (SessionKeyRow row : rows(SessionKeyRow.class)) {
      if (row.algorithm().isCipher()) {
        ciphers.put(row.algId(), row);
      }
    }
    for (Csp each : csps()) {
      for (SessionKeyRow row : AlgorithmTable.agreedOnly(each)) {
        ciphers.putIfAbsent(row.algId(), row);
      }
    }
    return List.copyOf(ciphers.values());
  }

  /** Returns the groups of key containers that the CSPs of this context can open. */
  public Set<ContainerFamily> families() {
    Set<ContainerFamily> families = EnumSet.noneOf(ContainerFamily.class);
    rows(KeyPairRow.class).forEach(row -> families.add(row.algorithm().kind().family()));
    return families;
  }
}
