// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

import com.google.errorprone.annotations.CheckReturnValue;
import java.security.KeyStoreException;
import java.util.List;
import java.util.Optional;
import javax.security.auth.callback.CallbackHandler;
import org.capijca.interfaces.KeyContainers;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.provider.ProviderArgument;
import org.capijca.internal.provider.ProviderServices;
import org.capijca.internal.provider.SecureRandomServices;
import org.capijca.internal.provider.ServiceFamily;
import org.capijca.spec.CapiLoadStoreParameter;
import org.jspecify.annotations.Nullable;

/**
 * Microsoft CryptoAPI 1.0 for any JVM: the provider {@code CAPI}.
 *
 * <p>An instance stands for a CSP, as an HCRYPTPROV does. The default instance takes for each
 * algorithm the CSP that has it: the Strong CSP, else Enhanced RSA and AES, else Enhanced DSS and
 * Diffie-Hellman, else RSA SChannel; {@link #configure} makes instances of one CSP.
 *
 * @since 0.1
 */
public final class CapiProvider extends LazyProvider {
  /** The name to ask for in {@code getInstance}. */
  public static final String NAME = "CAPI";

  private static final long serialVersionUID = 1L;
  private static final String VERSION = "0.1";

  private final transient CspContext context;

  /** Creates the default instance, which has no CSP of its own. */
  public CapiProvider() {
    this(CspContext.DEFAULT);
  }

  private CapiProvider(CspContext context) {
    super(NAME, VERSION, "Microsoft CryptoAPI 1.0: " + context.describe());
    this.context = context;
    // The JDK asks for this in a way of its own: whether a provider has generators at all.
    putService(SecureRandomServices.of(this));
  }

  @Override
  List<? extends Service> services(ServiceFamily family) {
    return family.services(this, context);
  }

  /**
   * Returns a new instance with these settings, separated by semicolons:
   *
   * <ul>
   *   <li>a CSP by its full name or header constant;
   *   <li>{@code flags=} with the dwFlags of keys for which no parameters are given, as a number or
   *       as names joined by commas;
   *   <li>{@code store=} with the directory of the user's key containers, in place of {@code .capi}
   *       in the home directory;
   *   <li>{@code pfx=} with the protection of PFX files that are written, as {@link
   *       org.capijca.spec.PfxProtection#parse} takes it.
   * </ul>
   *
   * <p>For example {@code MS_STRONG_PROV; flags=CRYPT_EXPORTABLE; store=/etc/app/keys;
   * pfx=TripleDES_SHA1,iterations=10000}.
   *
   * @param settings the settings
   * @return the new instance
   * @throws java.security.InvalidParameterException if a setting is not one of these or has a value
   *     that is not allowed
   */
  @Override
  public CapiProvider configure(String settings) {
    return new CapiProvider(ProviderArgument.apply(settings, context));
  }

  /**
   * Returns a new instance that asks for the user's consent through a callback handler before
   * protected keys are used.
   *
   * @param handler the callback handler
   * @return the new instance
   */
  @CheckReturnValue
  public CapiProvider withCallbackHandler(CallbackHandler handler) {
    return new CapiProvider(context.withCallbackHandler(handler));
  }

  /**
   * Returns the algorithms of this instance's CSP, as PP_ENUMALGS_EX enumerates them. The default
   * instance returns those of every CSP it serves, each algorithm once, with the limits of the CSP
   * it uses for it.
   *
   * @return the algorithms, unmodifiable
   */
  public List<CspAlgorithm> algorithms() {
    return ProviderServices.algorithms(context);
  }

  /** {@return the CSP of this instance; empty for the default instance} */
  public Optional<Csp> csp() {
    return context.csp();
  }

  /**
   * Returns the user's own key containers.
   *
   * @return the key containers
   * @throws KeyStoreException if the store has a password, and there is no callback handler that
   *     returns it (ERROR_INVALID_PASSWORD)
   */
  public KeyContainers keyContainers() throws KeyStoreException {
    return keyContainers(CapiLoadStoreParameter.builder().build());
  }

  /**
   * Returns the key containers of another directory, for example that of the machine, or of a store
   * with a password.
   *
   * @param parameter the directory and the password
   * @return the key containers
   * @throws KeyStoreException if the password is not that of the store (ERROR_INVALID_PASSWORD)
   */
  public KeyContainers keyContainers(CapiLoadStoreParameter parameter) throws KeyStoreException {
    return ProviderServices.containers(context, parameter);
  }

  /**
   * Returns the service of that name. For an ALG_ID that this CSP does not have, and for a name
   * that nearly exists, such as AES for CALG_AES_256, it is a service whose use fails with the
   * reason or the right name (NTE_BAD_ALGID); {@link #getServices()} does not contain it.
   *
   * @param type the engine
   * @param algorithm the name of the algorithm
   * @return the service; null if there is none
   */
  @Override
  public @Nullable Service getService(String type, String algorithm) {
    Service service = super.getService(type, algorithm);
    return service != null
        ? service
        : ProviderServices.refusal(this, context, type, algorithm).orElse(null);
  }
}
