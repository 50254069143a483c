package org.capijca.internal.registry;

import java.security.KeyStoreException;
import java.security.Provider;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.capijca.interfaces.KeyContainers;
import org.capijca.internal.context.CspContext;
import org.capijca.internal.store.OpenContainers;
import org.capijca.spec.CapiLoadStoreParameter;

/** The services of a provider instance. */
public final class Services {
  private Services() {}

  /** The services of a family that the rows of the context's CSPs give. */
  public static Collection<Provider.Service> of(
      Provider provider, CspContext context, ServiceFamily family) {
    List<Provider.Service> services = new ArrayList<>();
    for (ServiceEntry entry : entries(provider, context, family)) {
      services.add(new CapiService(provider, entry));
    }
    return services;
  }

  private static List<ServiceEntry> entries(
      Provider provider, CspContext context, ServiceFamily family) {
    return switch (family) {
      case SESSION_KEY_GENERATORS -> KeyGeneratorServices.of(context);
      case PAIR_GENERATORS -> KeyPairGeneratorServices.of(context);
      case PAIR_FACTORIES -> KeyFactoryServices.of(context);
      case SESSION_KEY_FACTORIES -> SecretKeyFactoryServices.of(context);
      case SCHANNEL_KEY_FACTORIES -> SchannelServices.of(context);
      case SESSION_CIPHERS -> CipherServices.of(context);
      case RSA_CIPHERS -> RsaCipherServices.of(context);
      case BLOB_CIPHERS -> WrapServices.of(context);
      case STANDARD_CIPHERS -> StandardCipherServices.of(context);
      case AGREEMENTS -> KeyAgreementServices.of(context);
      case PARAMETERS -> ParameterServices.parameters(context);
      case PARAMETER_GENERATORS -> ParameterServices.generators(provider, context);
      case DIGESTS -> MessageDigestServices.of(context);
      case MACS -> MacServices.of(context);
      case SIGNATURES -> SignatureServices.of(context);
      case STANDARD_SIGNATURES -> StandardSignatureServices.of(context);
      case KEY_STORES -> KeyStoreServices.of(context);
      case RANDOM -> SecureRandomServices.all();
    };
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
