package org.capijca.internal.registry;

import java.security.KeyStoreException;
import java.security.Provider;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.capijca.interfaces.KeyContainers;
import org.capijca.internal.context.CspContext;
import org.capijca.internal.store.OpenContainers;
import org.capijca.spec.CapiLoadStoreParameter;

/** The services of a provider instance. */
public final class Services {
  private Services() {}

  /** All services that the rows of the context's CSPs give. */
  public static Collection<Provider.Service> of(Provider provider, CspContext context) {
    return Stream.of(
            KeyGeneratorServices.of(context),
            KeyPairGeneratorServices.of(context),
            KeyFactoryServices.of(context),
            SecretKeyFactoryServices.of(context),
            SchannelServices.of(context),
            CipherServices.of(context),
            RsaCipherServices.of(context),
            WrapServices.of(context),
            KeyAgreementServices.of(context),
            ParameterServices.of(provider, context),
            MessageDigestServices.of(context),
            MacServices.of(context),
            SignatureServices.of(context),
            KeyStoreServices.of(context),
            SecureRandomServices.all())
        .flatMap(Function.identity())
        .<Provider.Service>map(entry -> new CapiService(provider, entry))
        .toList();
  }

  /**
   * The service that explains why there is none: for a known ALG_ID that the context does not
   * generate keys for. Empty where the name means nothing to CryptoAPI.
   */
  public static Optional<Provider.Service> refusal(
      Provider provider, CspContext context, String type, String algorithm) {
    return RefusedService.of(provider, context, type, algorithm);
  }

  /** The key containers that the parameter names, seen through the context. */
  public static KeyContainers containers(CspContext context, CapiLoadStoreParameter parameter)
      throws KeyStoreException {
    return OpenContainers.open(context, parameter);
  }
}
