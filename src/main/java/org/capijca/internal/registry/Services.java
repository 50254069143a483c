package org.capijca.internal.registry;

import java.security.KeyStoreException;
import java.security.Provider;
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
  public static List<? extends Provider.Service> of(
      Provider provider, CspContext context, ServiceFamily family) {
    return switch (family) {
      case SESSION_KEY_GENERATORS -> KeyGeneratorServices.of(provider, context);
      case PAIR_GENERATORS -> KeyPairGeneratorServices.of(provider, context);
      case PAIR_FACTORIES -> KeyFactoryServices.of(provider, context);
      case SESSION_KEY_FACTORIES -> SecretKeyFactoryServices.of(provider, context);
      case SCHANNEL_KEY_FACTORIES -> SchannelServices.of(provider, context);
      case SESSION_CIPHERS -> CipherServices.of(provider, context);
      case RSA_CIPHERS -> RsaCipherServices.of(provider, context);
      case BLOB_CIPHERS -> WrapServices.of(provider, context);
      case STANDARD_CIPHERS -> StandardCipherServices.of(provider, context);
      case AGREEMENTS -> KeyAgreementServices.of(provider, context);
      case PARAMETERS -> ParameterServices.parameters(provider, context);
      case PARAMETER_GENERATORS -> ParameterServices.generators(provider, context);
      case DIGESTS -> MessageDigestServices.of(provider, context);
      case MACS -> MacServices.of(provider, context);
      case SIGNATURES -> SignatureServices.of(provider, context);
      case STANDARD_SIGNATURES -> StandardSignatureServices.of(provider, context);
      case KEY_STORES -> KeyStoreServices.of(provider, context);
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
